package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.naming.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in the names of its columns. */
@JsonNaming(SnakeCaseStrategy.class)
record OrderTuple(
        UUID id,
        String source,
        String number,
        OrderKind kind,
        @Nullable UUID subject,
        String channel,
        @Nullable String market,
        String currency,
        Instant orderedAt,
        @Nullable Instant promisedAt,
        UUID eventId,
        @Nullable UUID takesBack,
        @Nullable Step takenAs,
        boolean whole,
        BigDecimal value,
        int lineCount) {

    static OrderTuple of(Recording order) {
        var row = OrderRow.of(order);
        var subject = order.event().subject();
        return new OrderTuple(
                Objects.requireNonNull(order.event().orderId()),
                order.event().source(),
                row.number(),
                row.effectiveKind(),
                subject == null ? null : subject.id(),
                row.channel().name(),
                row.market(),
                row.currency(),
                row.orderedAt(),
                row.promisedAt(),
                order.id(),
                row.refundOf() == null ? null : Names.order(order.event().source(), row.refundOf()),
                row.refundOf() == null ? null : takenAs(order),
                row.takesAllBack(),
                row.value(),
                row.lines().size());
    }

    private static Step takenAs(Recording order) {
        return order.event().kind().equalsIgnoreCase("Order Cancelled") ? Step.CANCELLED : Step.REFUNDED;
    }
}
