package dev.rapport.profile.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.validation.TimeZoneId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a customer and change later; the name parts are free, because names are.
 *
 * @param greetingName what she wants to be called, where that is not what her name says
 * @param parentId the organization that an organization belongs to
 * @param state absent is {@code PROSPECT}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
@Personal
public record CustomerFields(
        @Size(min = 1, max = 60) @PlainText @Nullable String title,
        @Size(min = 1, max = 200) @PlainText @Nullable String givenName,
        @Size(min = 1, max = 200) @PlainText @Nullable String middleName,
        @Size(min = 1, max = 200) @PlainText @Nullable String familyName,
        @Size(min = 1, max = 60) @PlainText @Nullable String suffix,
        @Size(min = 1, max = 200) @PlainText @Nullable String organizationName,
        @Enumerated(EnumType.STRING) @Nullable FormOfAddress formOfAddress,
        @Size(min = 1, max = 200) @PlainText @Nullable String greetingName,
        @LanguageTag @Nullable String language,
        @CountryCode @Nullable String country,
        @TimeZoneId @Nullable String timeZone,
        @Nullable LocalDate birthday,
        @Nullable UUID parentId,
        @Enumerated(EnumType.STRING) LifecycleState state) {

    /** What is known of a customer of whom nothing was said. */
    static final CustomerFields NOTHING = new CustomerFields(
            null, null, null, null, null, null, null, null, null, null, null, null, null, LifecycleState.PROSPECT);

    public CustomerFields {
        state = Objects.requireNonNullElse(state, LifecycleState.PROSPECT);
    }

    /** What to greet her with: what she said, else by the form she prefers; null where no name is known. */
    @Nullable
    String greeting() {
        if (greetingName != null) {
            return greetingName;
        }
        if (organizationName != null) {
            return organizationName;
        }
        return formOfAddress == FormOfAddress.FORMAL && familyName != null
                ? Stream.of(title, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "))
                : givenName;
    }

    @Override
    public String toString() {
        return "CustomerFields";
    }
}
