package dev.rapport.gateway.customer;

import dev.rapport.gateway.part.Address;
import dev.rapport.gateway.part.ContactPoint;
import dev.rapport.gateway.part.Employment;
import dev.rapport.gateway.part.Rollup;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.ProfileRecords.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
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
