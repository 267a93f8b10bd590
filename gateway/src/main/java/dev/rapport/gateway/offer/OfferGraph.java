package dev.rapport.gateway.offer;

import dev.rapport.gateway.customer.Customer;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.part.NextBestActions;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.OfferRecords;
import dev.rapport.gateway.upstream.OfferRecords.CustomerOffers;
import dev.rapport.gateway.upstream.ProfileRecords.Decision;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What to offer to the customer, and what she was told. */
@GraphQLApi
public class OfferGraph {

    @Description("What to offer next, the most promising first.")
    public Uni<List<Recommendation>> recommendations(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first) {
        var most = Pages.list(first);
        return offers(customer).map(offers -> shown(offers, offers.recommendations(), most));
    }

    @Description(
            "What she buys regularly and may need again, the most likely first; withheld where she does not let us learn her taste.")
    public Uni<List<Recommendation>> buyAgain(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first) {
        var most = Pages.list(first);
        return offers(customer)
                .invoke(OfferGraph::requireProfiling)
                .map(offers -> shown(offers, offers.buyAgain(), most));
    }

    private static void requireProfiling(CustomerOffers offers) {
        var reason = offers.profiling();
        if (reason == null || !reason.startsWith("OK_")) {
            throw GraphProblem.withheld("RECOMMENDATIONS", "profiling", Objects.requireNonNullElse(reason, "STALE"));
        }
    }

    private static List<Recommendation> shown(
            CustomerOffers offers, @Nullable List<OfferRecords.Suggestion> found, int most) {
        return Objects.requireNonNullElse(found, List.<OfferRecords.Suggestion>of()).stream()
                .limit(most)
                .map(suggestion -> Recommendation.of(suggestion, offers.profiling()))
                .toList();
    }

    @Description(
            "What the customer was told in the app, newest first; withheld where she does not let us learn her taste.")
    public Uni<List<Notification>> notifications(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first) {
        var most = Pages.list(first);
        return offers(customer)
                .invoke(OfferGraph::requireProfiling)
                .map(offers ->
                        Objects.requireNonNullElse(offers.notifications(), List.<OfferRecords.Notification>of())
                                .stream()
                                .limit(most)
                                .map(Notification::of)
                                .toList());
    }

    @Description(
            "What to do next with her: solve, answer, ask, offer, or leave her in peace; and what not, with the reason.")
    public Uni<NextBestActions> nextBestActions(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first) {
        var most = Pages.list(first);
        return offers(customer)
                .map(offers -> Objects.requireNonNull(offers.nextActions()))
                .map(next ->
                        new NextBestActions(next.actions().stream().limit(most).toList(), next.silences()));
    }

    private static Uni<CustomerOffers> offers(Customer customer) {
        return customer.batch().offers(customer.getId()).map(offers -> permitted(customer, offers));
    }

    private static CustomerOffers permitted(Customer customer, CustomerOffers offers) {
        if (offers.access().stream().noneMatch(Decision::permitted)) {
            var denied = offers.access().getFirst();
            throw GraphProblem.withheld(denied.category(), customer.batch().purpose(), denied.reason());
        }
        return offers;
    }
}
