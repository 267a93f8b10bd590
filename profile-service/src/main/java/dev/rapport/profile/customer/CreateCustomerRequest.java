package dev.rapport.profile.customer;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.validation.TimeZoneId;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.IdentifierRequest;
import dev.rapport.profile.identifier.Normalisation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new customer; at least one identifier, so that she can be found again. */
@Personal
public record CreateCustomerRequest(
        @Nullable CustomerKind kind,
        @Size(min = 1, max = 60) @PlainText @Nullable String title,
        @Size(min = 1, max = 200) @PlainText @Nullable String givenName,
        @Size(min = 1, max = 200) @PlainText @Nullable String middleName,
        @Size(min = 1, max = 200) @PlainText @Nullable String familyName,
        @Size(min = 1, max = 60) @PlainText @Nullable String suffix,
        @Size(min = 1, max = 200) @PlainText @Nullable String organizationName,
        @Nullable FormOfAddress formOfAddress,
        @Size(min = 1, max = 200) @PlainText @Nullable String greetingName,
        @LanguageTag @Nullable String language,
        @CountryCode @Nullable String country,
        @TimeZoneId @Nullable String timeZone,
        @Nullable LocalDate birthday,
        @Nullable UUID parentId,
        @Nullable LifecycleState state,
        @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull IdentifierRequest> identifiers) {

    CustomerFields fields() {
        return new CustomerFields(
                title,
                givenName,
                middleName,
                familyName,
                suffix,
                organizationName,
                formOfAddress,
                greetingName,
                language,
                country,
                timeZone,
                birthday,
                parentId,
                Objects.requireNonNullElse(state, LifecycleState.PROSPECT));
    }

    CustomerKind effectiveKind() {
        return kind == null ? CustomerKind.PERSON : kind;
    }

    /** Sorted, so that requests which share values wait for each other in one order. */
    List<Identifier.Key> keys() {
        return identifiers.stream()
                .map(identifier -> Normalisation.key(identifier.type(), identifier.value(), country))
                .distinct()
                .sorted(Comparator.comparing(Identifier.Key::type).thenComparing(Identifier.Key::value))
                .toList();
    }

    @Override
    public String toString() {
        return "CreateCustomerRequest";
    }
}
