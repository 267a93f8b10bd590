package dev.rapport.interaction.order;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.recording.PlausibleTime;
import dev.rapport.interaction.recording.RecordingProblems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must hold of an order beyond the form of its members. */
final class OrderRules {
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final Clock clock;

    OrderRules(Clock clock) {
        this.clock = clock;
    }

    void check(OrderRow order) {
        PlausibleTime.require(clock, "orderedAt", order.orderedAt());
        requireTurnaround("shippedAt", order.shippedAt(), order.orderedAt());
        requireTurnaround("deliveredAt", order.deliveredAt(), order.orderedAt());
        requireTurnaround("promisedAt", order.promisedAt(), order.orderedAt());
        requireValue(order);
        if (order.refundOf() != null && order.effectiveKind() != OrderKind.CANCELLATION) {
            throw RequestProblems.INVALID_VALUE.at("refundOf", "is for cancellations");
        }
        if (order.effectiveKind() != OrderKind.ADJUSTMENT) {
            requireAmounts(order);
        }
    }

    private static void requireTurnaround(String field, @Nullable Instant time, Instant ordered) {
        if (time != null && (time.isBefore(ordered) || time.isAfter(ordered.plus(LONGEST)))) {
            throw RecordingProblems.TIME_OUT_OF_RANGE.at(field, "must lie within ten years after orderedAt");
        }
    }

    private static void requireValue(OrderRow order) {
        var total = order.total();
        if (total == null && order.lines().isEmpty() && !order.takesAllBack()) {
            throw RequestProblems.INVALID_VALUE.at("lines", "must not be empty where no total is given");
        }
        if (total != null && order.effectiveKind() == OrderKind.ORDER && total.signum() < 0) {
            throw RecordingProblems.NEGATIVE_AMOUNT.at("total", "must not be negative");
        }
    }

    /** A negative quantity without a price is a correction of the stock, which sources write into ordinary orders. */
    private static void requireAmounts(OrderRow order) {
        for (var index = 0; index < order.lines().size(); index++) {
            var line = order.lines().get(index);
            if (line.unitPrice().signum() < 0) {
                throw RecordingProblems.NEGATIVE_AMOUNT.at("lines[" + index + "].unitPrice", "must not be negative");
            }
            if (order.effectiveKind() == OrderKind.ORDER && line.value().signum() < 0) {
                throw RecordingProblems.NEGATIVE_AMOUNT.at(
                        "lines[" + index + "].quantity", "must not be negative at a price");
            }
        }
    }
}
