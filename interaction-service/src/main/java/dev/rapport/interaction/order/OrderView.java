package dev.rapport.interaction.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.interaction.order.OrderStep.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with what became of it.
 *
 * @param status the furthest step that at least a part of it has reached
 * @param complete whether all of it has
 * @param deliveredAt when all of it was delivered
 * @param hours whole hours from the order to that moment
 * @param late whether that was, or by now is, later than promised; absent where nothing was promised, or it was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        UUID id,
        String source,
        String number,
        OrderKind kind,
        String channel,
        @Nullable String market,
        String currency,
        BigDecimal value,
        Instant orderedAt,
        @Nullable Instant promisedAt,
        Step status,
        boolean complete,
        @Nullable Instant deliveredAt,
        @Nullable Long hours,
        @Nullable Boolean late,
        List<OrderLine> lines,
        List<StepView> steps) {

    /** What became of it, or of a part of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            Step step,
            Instant at,
            @Nullable String partner,
            @Nullable BigDecimal amount,
            @Nullable List<Item> items) {
        static StepView of(OrderStep step) {
            return new StepView(step.step(), step.at(), step.partner(), step.amount(), step.items());
        }
    }
}
