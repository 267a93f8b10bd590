package dev.rapport.profile.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.profile.address.AddressView;
import dev.rapport.profile.attribute.Exchange;
import dev.rapport.profile.channel.ChannelUse;
import dev.rapport.profile.contact.ContactPointView;
import dev.rapport.profile.customer.CustomerView;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.history.FieldValueView;
import dev.rapport.profile.household.HouseholdView;
import dev.rapport.profile.household.MembershipView;
import dev.rapport.profile.interest.InterestView;
import dev.rapport.profile.organization.EmploymentView;
import dev.rapport.profile.organization.OrganizationView;
import dev.rapport.profile.preference.ContactPreferenceView;
import dev.rapport.profile.preference.ContactResolution;
import dev.rapport.profile.registry.GiftItemView;
import dev.rapport.profile.registry.RegistryVisit;
import dev.rapport.profile.shipping.ShippingPreferenceView;
import dev.rapport.profile.team.TeamMemberView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer and the parts of her that were asked for; a part that is withheld is absent, and {@code customer.access} says why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerRecord(
        CustomerView customer,
        @Nullable List<ContactPointView> contactPoints,
        @Nullable List<AddressView> addresses,
        @Nullable List<LivingIn> households,
        @Nullable List<EmploymentView> employments,
        @Nullable OrganizationView organization,
        @Nullable List<ContactPreferenceView> contactPreferences,
        @Nullable List<ContactResolution> contactResolutions,
        @Nullable List<ChannelUse> channels,
        @Nullable List<ShippingPreferenceView> shippingPreferences,
        @Nullable List<InterestView> interests,
        @Nullable List<TeamMemberView> accountTeam,
        @Nullable List<Exchange> valueExchange,
        @Nullable List<RegistryVisit> giftRegistries,
        @Nullable List<GiftItemView> giftItems,
        @Nullable List<FieldValueView> fieldHistory) {

    /** A membership and the household it is in. */
    public record LivingIn(MembershipView membership, HouseholdView household) {}

    /** Customers, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<CustomerRecord> items, @Nullable String next) {}

    static CustomerRecord of(
            CustomerView customer, Map<PartName, Map<UUID, Object>> parts, Map<UUID, List<FieldValueView>> history) {
        var of = new PartsOf(customer.id(), parts);
        return new CustomerRecord(
                customer,
                of.part(PartName.CONTACT_POINTS),
                of.part(PartName.ADDRESSES),
                of.part(PartName.HOUSEHOLD_MEMBERSHIPS),
                of.part(PartName.EMPLOYMENTS),
                of.part(PartName.ORGANIZATION),
                of.part(PartName.CONTACT_PREFERENCES),
                of.part(PartName.CONTACT_RESOLUTIONS),
                of.part(PartName.CHANNEL_PREFERENCES),
                of.part(PartName.SHIPPING_PREFERENCES),
                of.part(PartName.INTERESTS),
                of.part(PartName.ACCOUNT_TEAM),
                of.part(PartName.ATTRIBUTES),
                of.part(PartName.GIFT_REGISTRIES),
                of.part(PartName.GIFT_ITEMS),
                history.get(customer.id()));
    }

    /** What was read of one customer. */
    private record PartsOf(UUID customer, Map<PartName, Map<UUID, Object>> parts) {
        /** Each part has the type that its reader gave it. */
        @SuppressWarnings("unchecked")
        private <T> @Nullable T part(PartName name) {
            return (T) parts.getOrDefault(name, Map.of()).get(customer);
        }
    }
}
