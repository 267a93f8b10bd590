package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A postal address. */
@Description("A postal address, written as its country writes it.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record Address(
        @Id @NonNull String id,

        @Description("Who stands on the envelope, where that is not the customer.") @Nullable
        String recipient,

        @Description("Street and number.") @NonNull String line1,

        @Description("What else belongs to the street line.") @Nullable
        String line2,

        @Description("Town or city.") @NonNull String locality,

        @Description("State, province or prefecture.") @Nullable
        String region,

        @Description("In the country's form.") @Nullable String postalCode,
        @Description("ISO 3166-1 alpha-2.") @NonNull String country,

        @Description("HOME, WORK, BILLING, SHIPPING; none is for anything.")
        List<String> purposes,

        @Description("Whether it comes first for its purposes.")
        boolean primary,

        @Description("The first day of its use.") @Nullable LocalDate validFrom,

        @Description("The first day on which it is not used any more.") @Nullable
        LocalDate validTo) {

    @Override
    public String toString() {
        return "Address";
    }
}
