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
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be offered.
 *
 * @param kind absent is a product
 * @param marginClass how much is earned with it
 * @param attributes what else is to be known of it, such as a colour
 * @param available whether it can be had; absent is that it can
 * @param hidden whether it is offered to nobody, though who knows of it can have it; absent is that it is not
 * @param blocked whether it must not be sold, so that nobody is told of it any more; absent is that it may
 * @param validFrom offered to nobody before
 * @param validTo offered to nobody from then on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Item(
        @NotNull @Size(min = 1, max = 64) @PlainText String sku,
        @NotNull @Size(min = 1, max = 255) @PlainText String name,
        @NotNull @Size(min = 1, max = 120) @PlainText String category,
        @Nullable Kind kind,

        @DecimalMin("0") @Digits(integer = 12, fraction = 6) @Nullable
        BigDecimal price,

        @CurrencyCode @Nullable String currency,
        @Nullable MarginClass marginClass,

        @Size(max = 50) @Nullable
        Map<@NotNull @Size(min = 1, max = 60) @PlainText String, @NotNull @Size(min = 1, max = 255) @PlainText String>
                attributes,

        @Nullable Boolean available,
        @Nullable Boolean hidden,
        @Nullable Boolean blocked,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {
    private static final int DIGITS = 6;

    /** What kind of thing it is. */
    public enum Kind {
        PRODUCT,
        SERVICE,
        CONTENT
    }

    /** How much is earned with something, as far as it matters for what is offered. */
    public enum MarginClass {
        LOW,
        MEDIUM,
        HIGH
    }

    @AssertTrue(message = "price and currency are needed together")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isCurrencyOfPrice() {
        return (price == null) == (currency == null);
    }

    @AssertTrue(message = "validTo must be after validFrom")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isPeriodPossible() {
        return validFrom == null || validTo == null || validTo.isAfter(validFrom);
    }

    /** With all that was left out, so that those that say the same are equal; 1 and 1.00 are one price. */
    Item whole() {
        return new Item(
                sku,
                name,
                category,
                Objects.requireNonNullElse(kind, Kind.PRODUCT),
                price == null ? null : price.setScale(DIGITS, RoundingMode.UNNECESSARY),
                currency,
                marginClass,
                attributes == null ? Map.of() : Map.copyOf(attributes),
                Objects.requireNonNullElse(available, true),
                Objects.requireNonNullElse(hidden, false),
                Objects.requireNonNullElse(blocked, false),
                precise(validFrom),
                precise(validTo));
    }

    /** Whether it can be offered at a time; the database says the same in {@code withheld_items}. */
    boolean isOfferedAt(Instant time) {
        return !Boolean.FALSE.equals(available)
                && !Boolean.TRUE.equals(hidden)
                && !Boolean.TRUE.equals(blocked)
                && (validFrom == null || !validFrom.isAfter(time))
                && (validTo == null || validTo.isAfter(time));
    }

    private static @Nullable Instant precise(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }
}
