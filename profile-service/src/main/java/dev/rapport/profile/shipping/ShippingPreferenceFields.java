package dev.rapport.profile.shipping;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a shipping preference.
 *
 * @param addressId the address that it holds for; absent is all others
 * @param carrier whom she likes to bring it
 * @param days on which she can receive; none means any
 * @param instructions what the carrier should know, such as where to leave it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record ShippingPreferenceFields(
        @Nullable UUID addressId,
        @NotNull @Enumerated(EnumType.STRING) Speed speed,
        @Size(min = 1, max = 60) @PlainText @Nullable String carrier,
        @Size(max = 7) @Enumerated(EnumType.STRING) List<@NotNull DayOfWeek> days,
        @Size(min = 1, max = 500) @PlainText @Nullable String instructions) {

    /** How it comes. */
    public enum Speed {
        STANDARD,
        EXPRESS,
        /** She fetches it. */
        PICKUP
    }

    public ShippingPreferenceFields {
        days = days == null || days.stream().anyMatch(Objects::isNull)
                ? Objects.requireNonNullElse(days, List.of())
                : days.stream().distinct().sorted().toList();
    }
}
