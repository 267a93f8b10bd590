package dev.rapport.interaction.order;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an order.
 *
 * @param partner who did the work
 * @param amount of money that was paid or given back, in the order's currency; null is all of it
 * @param items which goods; null is all of them
 */
public record OrderStep(
        UUID orderId,
        Step step,
        Instant at,
        @Nullable String partner,
        @Nullable BigDecimal amount,
        @Nullable List<Item> items) {

    /** So many of one thing. */
    public record Item(
            @NotNull @Size(min = 1, max = 64) @PlainText String sku,
            @NotNull @Min(1) @Max(1_000_000) Integer quantity) {}
}
