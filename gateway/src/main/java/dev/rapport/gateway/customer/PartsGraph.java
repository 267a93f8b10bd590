package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Address;
import dev.rapport.gateway.part.ChannelUse;
import dev.rapport.gateway.part.ContactPoint;
import dev.rapport.gateway.part.ContactPreference;
import dev.rapport.gateway.part.ContactResolution;
import dev.rapport.gateway.part.Employment;
import dev.rapport.gateway.part.FieldValue;
import dev.rapport.gateway.part.GiftRegistry;
import dev.rapport.gateway.part.Interest;
import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.part.ShippingPreference;
import dev.rapport.gateway.part.TeamMember;
import dev.rapport.gateway.part.ValueExchange;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.ProfileRecords.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What belongs to a customer; each part is withheld with the category that it is of. */
@GraphQLApi
public class PartsGraph {

    @Description("Where she is reached by e-mail and telephone.")
    public @Nullable List<ContactPoint> contactPoints(@Source Customer customer) {
        return permitted(customer, "CONTACT").parts().contactPoints();
    }

    @Description("Where she lives, works, receives and pays.")
    public @Nullable List<Address> addresses(@Source Customer customer) {
        return permitted(customer, "CONTACT").parts().addresses();
    }

    @Description("In which households she lives or lived.")
    public @Nullable List<HouseholdMembership> households(@Source Customer customer) {
        var households = permitted(customer, "BASIC").parts().households();
        return households == null
                ? null
                : households.stream()
                        .map(living -> HouseholdMembership.of(living, customer.rollups()))
                        .toList();
    }

    @Description("For whom she works or worked.")
    public @Nullable List<Employment> employments(@Source Customer customer) {
        return permitted(customer, "BASIC").parts().employments();
    }

    @Description("What belongs to her, where she is an organization; null for a person.")
    public @Nullable Organization organization(@Source Customer customer) {
        var organization = permitted(customer, "BASIC").parts().organization();
        return organization == null ? null : new Organization(customer.getId(), organization, customer.rollups());
    }

    @Description("What its members did while they were members, as far as the caller may see each of them.")
    public Uni<Rollup> rollup(@Source HouseholdMembership.Household household) {
        return household.rollup();
    }

    @Description("What it, its units and those who buy for them come to, as far as the caller may see each of them.")
    public Uni<Rollup> rollup(@Source Organization organization) {
        return organization.rollup();
    }

    @Description("How she wants to be contacted, in each context of which she said so.")
    public @Nullable List<ContactPreference> contactPreferences(@Source Customer customer) {
        return permitted(customer, "CONTACT").parts().contactPreferences();
    }

    @Description("How she is to be contacted now, in one context or in each, and which rule decided it.")
    public @Nullable List<ContactResolution> contactResolutions(
            @Source Customer customer,
            @Name("context") @Description("Such as problems; null is every context.") @Nullable String context) {
        var resolutions = permitted(customer, "CONTACT").parts().contactResolutions();
        return resolutions == null
                ? null
                : resolutions.stream()
                        .filter(resolution ->
                                context == null || resolution.context().equals(context))
                        .toList();
    }

    @Description("By which channel she says she does things, and by which she does them.")
    public @Nullable List<ChannelUse> channels(@Source Customer customer) {
        return permitted(customer, "INTERACTIONS").parts().channels();
    }

    @Description("How she wants to receive what she orders.")
    public @Nullable List<ShippingPreference> shippingPreferences(@Source Customer customer) {
        return permitted(customer, "CONTACT").parts().shippingPreferences();
    }

    @Description("What she cares about.")
    public @Nullable List<Interest> interests(@Source Customer customer) {
        return permitted(customer, "INTERESTS").parts().interests();
    }

    @Description("Who of ours is there for her.")
    public @Nullable List<TeamMember> accountTeam(@Source Customer customer) {
        return permitted(customer, "BASIC").parts().accountTeam();
    }

    @Description("What she told us in exchange for something, as far as the category of each may be seen.")
    public @Nullable List<ValueExchange> valueExchange(@Source Customer customer) {
        return permitted(customer, "BASIC").parts().valueExchange();
    }

    @Description("What she would like to be given; she does not see what was bought before the day.")
    public @Nullable List<GiftRegistry> giftRegistries(@Source Customer customer) {
        return permitted(customer, "BASIC").parts().giftRegistries();
    }

    @Description("The latest values that her fields were said to have, of every category that may be seen.")
    public @Nullable List<FieldValue> fieldHistory(
            @Source Customer customer,
            @Name("field")
                    @Description("One field, such as givenName, or a part with all its fields, such as addresses.")
                    @Nullable
                    String field,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first) {
        var unused = Pages.list(first);
        return permitted(customer, "BASIC").parts().fieldHistory();
    }

    private static Customer permitted(Customer customer, String category) {
        customer.record().access().stream()
                .filter(decision -> decision.category().equals(category))
                .filter(decision -> !decision.permitted())
                .map(Decision::reason)
                .findFirst()
                .ifPresent(reason -> {
                    throw GraphProblem.withheld(category, customer.batch().purpose(), reason);
                });
        return customer;
    }
}
