package dev.rapport.interaction.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come, out of the steps that were told in any order.
 *
 * @param ordered how many pieces of each thing
 */
record OrderProgress(Instant orderedAt, BigDecimal value, Map<String, Integer> ordered, List<OrderStep> steps) {

    /**
     * The furthest step.
     *
     * @param whole whether all goods, or all money, have come so far
     * @param at when they had, or when a part last did
     */
    record Reached(Step step, boolean whole, Instant at) {}

    Reached reached() {
        return Arrays.asList(Step.values()).reversed().stream()
                .map(this::reached)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Reached(Step.PLACED, true, orderedAt));
    }

    /** When all of it was delivered. */
    Optional<Instant> deliveredAt() {
        return reached(Step.DELIVERED).filter(Reached::whole).map(Reached::at);
    }

    /** What was promised for a time and came later, or did not come yet. */
    @Nullable
    Boolean late(@Nullable Instant promisedAt, Instant now) {
        if (promisedAt == null || reached(Step.CANCELLED).isPresent()) {
            return null;
        }
        return deliveredAt().orElse(now).isAfter(promisedAt);
    }

    /** Whole hours from the order to its delivery. */
    @Nullable
    Long hours() {
        return deliveredAt()
                .map(at -> Duration.between(orderedAt, at).toHours())
                .orElse(null);
    }

    private Optional<Reached> reached(Step step) {
        var taken = steps.stream()
                .filter(each -> each.step() == step)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var whole = switch (step) {
            case PAID, REFUNDED -> paid(taken);
            case CANCELLED ->
                delivered(taken)
                        .or(() -> paid(taken.stream()
                                .filter(each -> each.amount() != null)
                                .toList()));
            default -> delivered(taken);
        };
        return Optional.of(new Reached(
                step, whole.isPresent(), whole.orElse(taken.getLast().at())));
    }

    /** When the last of the money was there. */
    private Optional<Instant> paid(List<OrderStep> taken) {
        var sum = BigDecimal.ZERO;
        for (var step : taken) {
            if (step.amount() == null) {
                return Optional.of(step.at());
            }
            sum = sum.add(step.amount());
            if (sum.compareTo(value) >= 0) {
                return Optional.of(step.at());
            }
        }
        return Optional.empty();
    }

    /** When the last of the goods was there. */
    private Optional<Instant> delivered(List<OrderStep> taken) {
        var left = new HashMap<>(ordered);
        for (var step : taken) {
            if (step.items() == null) {
                return Optional.of(step.at());
            }
            step.items().forEach(item -> left.merge(item.sku(), -item.quantity(), Integer::sum));
            if (left.values().stream().allMatch(quantity -> quantity <= 0)) {
                return Optional.of(step.at());
            }
        }
        return Optional.empty();
    }
}
