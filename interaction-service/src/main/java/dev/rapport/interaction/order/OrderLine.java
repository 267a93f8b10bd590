package dev.rapport.interaction.order;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param quantity pieces; negative for what comes back or is corrected
 * @param unitPrice in the order's currency, exact
 */
public record OrderLine(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @Size(max = 255) @PlainText @Nullable String name,
        @Size(min = 1, max = 120) @PlainText @Nullable String category,
        @NotNull @Min(-1_000_000) @Max(1_000_000) Integer quantity,
        @NotNull @Digits(integer = 12, fraction = 6) BigDecimal unitPrice) {

    BigDecimal value() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
