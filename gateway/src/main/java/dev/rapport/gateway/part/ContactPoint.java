package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An e-mail address or a telephone number. */
@Description("An e-mail address or a telephone number.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record ContactPoint(
        @Id @NonNull String id,
        @Description("EMAIL or PHONE.") @NonNull String method,

        @Description("The normalised address, or the number as E.164.") @NonNull
        String value,

        @Description("What she calls it.") @Nullable String label,

        @Description("HOME, WORK, BILLING, SHIPPING; none is for anything.")
        List<String> purposes,

        @Description("Whether it comes first for its purposes.")
        boolean primary,

        @Description("Whether she has shown that it is hers.")
        boolean verified,

        @Description("When she has.") @Nullable Instant verifiedAt,
        @Description("The first day of its use.") @Nullable LocalDate validFrom,

        @Description("The first day on which it is not used any more.") @Nullable
        LocalDate validTo) {

    @Override
    public String toString() {
        return "ContactPoint";
    }
}
