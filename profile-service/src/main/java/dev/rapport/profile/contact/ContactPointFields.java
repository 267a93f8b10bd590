package dev.rapport.profile.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.dossier.Period;
import dev.rapport.profile.identifier.Normalisation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a contact point.
 *
 * @param country where a telephone number without a country code is from
 * @param purposes what it is for; none is for whatever no other is for
 * @param primary whether it comes first among those for the same purpose
 * @param validTo the first day on which it is not used any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
@Personal
public record ContactPointFields(
        @NotNull @Enumerated(EnumType.STRING) Method method,
        @NotNull @Size(min = 1, max = 255) @PlainText String value,
        @Size(min = 1, max = 60) @PlainText @Nullable String label,
        @CountryCode @Nullable String country,

        @Size(max = 4) @Enumerated(EnumType.STRING) List<@NotNull ContactPurpose> purposes,

        @Column(name = "is_primary") boolean primary,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** By which means the point reaches her. */
    public enum Method {
        EMAIL,
        PHONE
    }

    public ContactPointFields {
        purposes = ContactPurpose.distinct(purposes);
    }

    ContactPointFields normalised() {
        var type = method == Method.EMAIL ? "email" : "phone";
        return new ContactPointFields(
                method,
                Normalisation.key(type, value, country).value(),
                label,
                country,
                purposes,
                primary,
                validFrom,
                validTo);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** Whether both would come first for something on some day. */
    boolean rivals(ContactPointFields other) {
        return primary
                && other.primary
                && method == other.method
                && ContactPurpose.meet(purposes, other.purposes)
                && period().overlaps(other.period());
    }

    @Override
    public String toString() {
        return "ContactPointFields[" + method + "]";
    }
}
