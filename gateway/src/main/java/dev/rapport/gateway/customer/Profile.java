package dev.rapport.gateway.customer;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.gateway.upstream.ProfileRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Who the customer is. */
@Description("Who the customer is.")
@Personal
public record Profile(
        @Description("Person or organization.") @Nullable Kind kind,

        @Description("What stands before the name, such as Dr.") @Nullable
        String title,

        @Description("Given name.") @Nullable String givenName,

        @Description("What stands between given and family name.") @Nullable
        String middleName,

        @Description("Family name.") @Nullable String familyName,

        @Description("What stands behind the name, such as jun.") @Nullable
        String suffix,

        @Description("The name of an organization.") @Nullable
        String organizationName,

        @Description("How she wants to be spoken to.") @Nullable
        FormOfAddress formOfAddress,

        @Description("What she wants to be called, where she said so.") @Nullable
        String greetingName,

        @Description("What to greet her with: what she said, else by the form she prefers.") @Nullable
        String greeting,

        @Description("The language to speak, a BCP 47 tag.") @Nullable
        String language,

        @Description("The country, ISO 3166-1 alpha-2.") @Nullable
        String country,

        @Description("The time zone she lives by, an IANA id.") @Nullable
        String timeZone,

        @Description("Her birthday, where she told it.") @Nullable
        LocalDate birthday,

        @Description("How far the relationship has come.") @Nullable
        LifecycleState state,

        @Description("What else she is known by; e-mail and telephone only where contact may be seen.")
        List<Identifier> identifiers,

        @Description("Since when we know her.") @Nullable Instant knownSince) {

    /** Who can be a customer. */
    @Description("Who can be a customer.")
    @Name("CustomerKind")
    public enum Kind {
        PERSON,
        ORGANIZATION
    }

    /** How somebody wants to be spoken to. */
    @Description("By title and family name, or by given name.")
    @Name("FormOfAddress")
    public enum FormOfAddress {
        FORMAL,
        INFORMAL
    }

    /** How far a relationship has come. */
    @Description("How far a relationship has come.")
    @Name("LifecycleState")
    public enum LifecycleState {
        PROSPECT,
        ACTIVE,
        DORMANT,
        FORMER
    }

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
                read(Kind.class, record.kind()),
                record.title(),
                record.givenName(),
                record.middleName(),
                record.familyName(),
                record.suffix(),
                record.organizationName(),
                read(FormOfAddress.class, record.formOfAddress()),
                record.greetingName(),
                record.greeting(),
                record.language(),
                record.country(),
                record.timeZone(),
                record.birthday(),
                read(LifecycleState.class, record.state()),
                identifiers.stream()
                        .map(each -> new Identifier(each.type(), each.value()))
                        .toList(),
                record.createdAt());
    }

    /** A value that the service knows and this gateway does not yet is left out. */
    private static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Profile";
    }
}
