package dev.rapport.gateway.customer;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.gateway.upstream.ProfileRecords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who the customer is. */
@Description("Who the customer is.")
@Personal
public record Profile(
        @Description("Given name.") @Nullable String givenName,
        @Description("Family name.") @Nullable String familyName,

        @Description("The language to speak, a BCP 47 tag.") @Nullable
        String language,

        @Description("The country, ISO 3166-1 alpha-2.") @Nullable
        String country,

        @Description("What else she is known by; e-mail and telephone only where contact may be seen.")
        List<Identifier> identifiers,

        @Description("Since when we know her.") @Nullable Instant knownSince) {

    /** One value that names the customer. */
    @Description("One value that names the customer.")
    @Personal
    public record Identifier(
            @Description("Such as email, phone, user_id or ext:<partner>.") @NonNull
            String type,

            @Description("The normalised value.") @NonNull String value) {
        @Override
        public String toString() {
            return "Identifier";
        }
    }

    static Profile of(ProfileRecords.Profile record) {
        var identifiers = Objects.requireNonNullElse(record.identifiers(), List.<ProfileRecords.Identifier>of());
        return new Profile(
                record.givenName(),
                record.familyName(),
                record.language(),
                record.country(),
                identifiers.stream()
                        .map(each -> new Identifier(each.type(), each.value()))
                        .toList(),
                record.createdAt());
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
