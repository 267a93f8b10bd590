package dev.rapport.profile.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.LanguageTag;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a customer and change later; the name parts are free, because names are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record CustomerFields(
        @Size(min = 1, max = 200) @PlainText @Nullable String givenName,
        @Size(min = 1, max = 200) @PlainText @Nullable String familyName,
        @LanguageTag @Nullable String language,
        @CountryCode @Nullable String country) {

    @Override
    public String toString() {
        return "CustomerFields";
    }
}
