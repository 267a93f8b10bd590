package dev.rapport.gateway.upstream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import dev.rapport.gateway.part.Address;
import dev.rapport.gateway.part.Buyer;
import dev.rapport.gateway.part.ChannelUse;
import dev.rapport.gateway.part.ContactPoint;
import dev.rapport.gateway.part.ContactPreference;
import dev.rapport.gateway.part.ContactResolution;
import dev.rapport.gateway.part.Employment;
import dev.rapport.gateway.part.FieldValue;
import dev.rapport.gateway.part.GiftRegistry;
import dev.rapport.gateway.part.Interest;
import dev.rapport.gateway.part.Member;
import dev.rapport.gateway.part.Obligation;
import dev.rapport.gateway.part.ShippingPreference;
import dev.rapport.gateway.part.TeamMember;
import dev.rapport.gateway.part.Unit;
import dev.rapport.gateway.part.ValueExchange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway reads of profile-service. */
public final class ProfileRecords {
    private ProfileRecords() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Page(List<CustomerRecord> items, @Nullable String next) {}

    /** A customer with the parts that were asked for; a part that was not, or is withheld, is null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CustomerRecord(
            Profile customer,
            @Nullable List<ContactPoint> contactPoints,
            @Nullable List<Address> addresses,
            @Nullable List<LivingIn> households,
            @Nullable List<Employment> employments,
            @Nullable Organization organization,
            @Nullable List<ContactPreference> contactPreferences,
            @Nullable List<ContactResolution> contactResolutions,
            @Nullable List<ChannelUse> channels,
            @Nullable List<ShippingPreference> shippingPreferences,
            @Nullable List<Interest> interests,
            @Nullable List<TeamMember> accountTeam,
            @Nullable List<ValueExchange> valueExchange,
            @Nullable List<GiftRegistry> giftRegistries,
            @Nullable List<FieldValue> fieldHistory) {}

    /** The latest of what was said of each customer; of one field, or of everything. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldHistory(@Nullable String field, int limit) {}

    /** What of the customers is wanted beside themselves. */
    public record Extent(List<String> parts, @Nullable FieldHistory fieldHistory) {}

    /** Whom to read, named in one way, and which parts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Personal
    public record Request(
            @Nullable List<String> ids,
            @Nullable Identifier identifier,
            @Nullable Boolean me,
            @Nullable PageOfAll page,
            @Nullable Matches matches,
            List<String> parts,
            @Nullable FieldHistory fieldHistory) {

        public static Request ids(List<String> ids, Extent extent) {
            return new Request(ids, null, null, null, null, extent.parts(), extent.fieldHistory());
        }

        public static Request identifier(String type, String value, Extent extent) {
            return new Request(
                    null, new Identifier(type, value), null, null, null, extent.parts(), extent.fieldHistory());
        }

        public static Request me(Extent extent) {
            return new Request(null, null, true, null, null, extent.parts(), extent.fieldHistory());
        }

        public static Request page(int limit, @Nullable String cursor, Extent extent) {
            return new Request(
                    null, null, null, new PageOfAll(limit, cursor), null, extent.parts(), extent.fieldHistory());
        }

        public static Request matches(String text, int limit, @Nullable String cursor, Extent extent) {
            return new Request(
                    null, null, null, null, new Matches(text, limit, cursor), extent.parts(), extent.fieldHistory());
        }

        @Override
        public String toString() {
            return "Request";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PageOfAll(int limit, @Nullable String cursor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Personal
    public record Matches(String text, int limit, @Nullable String cursor) {
        @Override
        public String toString() {
            return "Matches";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LivingIn(Membership membership, Household household) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Membership(
            String role,
            @Nullable LocalDate movedIn,
            @Nullable LocalDate movedOut) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Household(String id, String name, List<Member> members, int hidden) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organization(
            @Nullable String parentId, List<Unit> units, List<Buyer> buyers, int hidden, boolean complete) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record Profile(
            String id,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String givenName,
            @Nullable String middleName,
            @Nullable String familyName,
            @Nullable String suffix,
            @Nullable String organizationName,
            @Nullable String formOfAddress,
            @Nullable String greetingName,
            @Nullable String greeting,
            @Nullable String language,
            @Nullable String country,
            @Nullable String timeZone,
            @Nullable LocalDate birthday,
            @Nullable String state,
            @Nullable List<Identifier> identifiers,
            @Nullable Instant createdAt,
            @Nullable List<String> mergedIds,
            List<Decision> access) {

        @Override
        public String toString() {
            return "Profile";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @Personal
    public record Identifier(String type, String value) {
        @Override
        public String toString() {
            return "Identifier";
        }
    }

    /** A gate's decision, as every service gives it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(
            String category,
            String effect,
            String reason,
            @Nullable List<Obligation> obligations) {
        public boolean permitted() {
            return effect.equals("PERMIT");
        }
    }
}
