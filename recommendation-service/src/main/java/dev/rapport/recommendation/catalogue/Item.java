package dev.rapport.recommendation.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.CurrencyCode;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    @AssertTrue(message = "price and currency are needed together")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isCurrencyOfPrice() {
        return (price == null) == (currency == null);
    }

    /** Whether this says the same of the same item; 1 and 1.00 are one price. */
    boolean same(Item other) {
        return sku.equals(other.sku)
                && name.equals(other.name)
                && category.equals(other.category)
                && Objects.equals(currency, other.currency)
                && isAvailable() == other.isAvailable()
                && (price == null || other.price == null ? price == other.price : price.compareTo(other.price) == 0);
    }

    boolean isAvailable() {
        return available == null || available;
    }
}
