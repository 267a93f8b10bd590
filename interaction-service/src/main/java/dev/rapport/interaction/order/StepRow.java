package dev.rapport.interaction.order;

import dev.rapport.defaults.validation.PlainText;
import dev.rapport.interaction.order.OrderStep.Item;
import dev.rapport.interaction.recording.SourceRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an order, as its source tells it; it may be told before the order is.
 *
 * @param source who tells it; absent is the sending client
 * @param stepId the source's own name for it, which names it for ever
 * @param order the number of the order, of the same source
 * @param customerId whose timeline it belongs into
 * @param partner who did the work
 * @param amount what was paid or given back, in the order's currency; absent is all of it
 * @param items which goods; absent is all of them
 */
public record StepRow(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
        String source,

        @NotNull @Size(min = 1, max = 100) @PlainText String stepId,
        @NotNull @Size(min = 1, max = 200) @PlainText String order,
        @Nullable UUID customerId,
        @NotNull Step step,
        @NotNull Instant at,
        @Size(min = 1, max = 100) @PlainText @Nullable String partner,

        @PositiveOrZero @Digits(integer = 18, fraction = 6) @Nullable
        BigDecimal amount,

        @Size(min = 1, max = 2000) @Nullable List<@Valid @NotNull Item> items)
        implements SourceRow {

    StepRow complete(String teller) {
        return new StepRow(teller, stepId, order, customerId, step, at, partner, amount, items);
    }

    /** What it says of the order that has this id. */
    public OrderStep of(UUID orderId) {
        return new OrderStep(orderId, step, at, partner, amount, items);
    }

    @Override
    public String number() {
        return stepId;
    }
}
