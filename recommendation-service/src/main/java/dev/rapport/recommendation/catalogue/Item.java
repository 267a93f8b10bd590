package dev.rapport.recommendation.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.CurrencyCode;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be offered.
 *
 * @param available absent means it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @NotNull @Size(min = 1, max = 255) @PlainText String name,
        @NotNull @Size(min = 1, max = 120) @PlainText String category,

        @DecimalMin("0") @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal price,

        @CurrencyCode @Nullable String currency,
        @Nullable Boolean available) {

    boolean isAvailable() {
        return available == null || available;
    }
}
