package dev.rapport.profile.donotcontact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.preference.ContactMethod;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is for.
 *
 * @param purpose what those on it do not want, and everything below it
 * @param channels by which they do not want it
 * @param country where telephone numbers without a country code are from
 * @param maxAgeDays how old the entries may be; nobody is contacted by an older list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
public record ContactListFields(
        @NotNull @Size(min = 1, max = 200) @PlainText String description,
        @NotNull @Size(min = 1, max = 60) String purpose,

        @NotNull @Size(min = 1, max = 3) @Enumerated(EnumType.STRING)
        List<@NotNull ContactMethod> channels,

        @CountryCode @Nullable String country,
        @Positive @Max(366) int maxAgeDays) {

    boolean ofEmail() {
        return channels.contains(ContactMethod.EMAIL);
    }
}
