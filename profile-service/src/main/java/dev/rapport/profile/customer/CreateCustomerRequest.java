package dev.rapport.profile.customer;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Normalisation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new customer; at least one identifier, so that she can be found again. */
@Personal
public record CreateCustomerRequest(
        @Size(min = 1, max = 200) @PlainText @Nullable String givenName,
        @Size(min = 1, max = 200) @PlainText @Nullable String familyName,
        @LanguageTag @Nullable String language,
        @CountryCode @Nullable String country,
        @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull IdentifierRequest> identifiers) {

    /** One identifier as its source writes it. */
    @Personal
    public record IdentifierRequest(
            @NotNull @Size(min = 1, max = 44) @PlainText String type,
            @NotNull @Size(min = 1, max = 255) @PlainText String value) {

        @Override
        public String toString() {
            return "IdentifierRequest";
        }
    }

    CustomerFields fields() {
        return new CustomerFields(givenName, familyName, language, country);
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
