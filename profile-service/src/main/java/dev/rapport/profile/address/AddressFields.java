package dev.rapport.profile.address;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.CountryCode;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.contact.ContactPurpose;
import dev.rapport.profile.dossier.Period;
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
 * What a caller may say of an address.
 *
 * @param recipient who stands on the envelope, where that is not the customer
 * @param region the state, province or prefecture, where the country writes one
 * @param purposes what it is for; none is for whatever no other is for
 * @param primary whether it comes first among those for the same purpose
 * @param validTo the first day on which it is not used any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Embeddable
@Personal
public record AddressFields(
        @Size(min = 1, max = 200) @PlainText @Nullable String recipient,
        @NotNull @Size(min = 1, max = 200) @PlainText String line1,
        @Size(min = 1, max = 200) @PlainText @Nullable String line2,
        @NotNull @Size(min = 1, max = 120) @PlainText String locality,
        @Size(min = 1, max = 120) @PlainText @Nullable String region,
        @Size(min = 1, max = 20) @PlainText @Nullable String postalCode,
        @NotNull @CountryCode String country,
        @Size(max = 4) @Enumerated(EnumType.STRING) List<@NotNull ContactPurpose> purposes,
        @Column(name = "is_primary") boolean primary,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public AddressFields {
        purposes = ContactPurpose.distinct(purposes);
    }

    AddressFields withPostalCode(@Nullable String normalised) {
        return new AddressFields(
                recipient, line1, line2, locality, region, normalised, country, purposes, primary, validFrom, validTo);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** Whether both would come first for something on some day. */
    boolean rivals(AddressFields other) {
        return primary
                && other.primary
                && ContactPurpose.meet(purposes, other.purposes)
                && period().overlaps(other.period());
    }

    @Override
    public String toString() {
        return "AddressFields";
    }
}
