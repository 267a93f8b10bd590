package dev.rapport.gateway.offer;

import dev.rapport.gateway.customer.Customer;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.part.NextBestAction;
import dev.rapport.gateway.part.NextBestActions;
import dev.rapport.gateway.part.NextBestFact;
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
    /** How many are shown, and in which words. */
    private record Shown(int most, Wording wording) {}

    private static Wording wording(@Nullable String language) {
        return Wording.in(Objects.requireNonNullElse(language, Wording.STANDARD));
    }

    @Description("What to offer next, the most promising first.")
    public Uni<List<Recommendation>> recommendations(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first,
            @Name("language") @DefaultValue(Wording.STANDARD) @Description(Wording.LANGUAGE) @Nullable
                    String language) {
        var shown = new Shown(Pages.list(first), wording(language));
        return offers(customer).map(offers -> shown(offers, offers.recommendations(), shown));
    }

    @Description(
            "What she buys regularly and may need again, the most likely first; withheld where she does not let us learn her taste.")
    public Uni<List<Recommendation>> buyAgain(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first,
            @Name("language") @DefaultValue(Wording.STANDARD) @Description(Wording.LANGUAGE) @Nullable
                    String language) {
        var shown = new Shown(Pages.list(first), wording(language));
        return offers(customer)
                .invoke(OfferGraph::requireProfiling)
                .map(offers -> shown(offers, offers.buyAgain(), shown));
    }

    private static void requireProfiling(CustomerOffers offers) {
        var reason = offers.profiling();
        if (reason == null || !reason.startsWith("OK_")) {
            throw GraphProblem.withheld("RECOMMENDATIONS", "profiling", Objects.requireNonNullElse(reason, "STALE"));
        }
    }

    private static List<Recommendation> shown(
            CustomerOffers offers, @Nullable List<OfferRecords.Suggestion> found, Shown shown) {
        return Objects.requireNonNullElse(found, List.<OfferRecords.Suggestion>of()).stream()
                .limit(shown.most())
                .map(suggestion -> Recommendation.of(suggestion, offers.profiling(), shown.wording()))
                .toList();
    }

    @Description(
            "What the customer was told in the app, newest first; withheld where she does not let us learn her taste.")
    public Uni<List<Notification>> notifications(
            @Source Customer customer,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first,
            @Name("language") @DefaultValue(Wording.STANDARD) @Description(Wording.LANGUAGE) @Nullable
                    String language) {
        var shown = new Shown(Pages.list(first), wording(language));
        return offers(customer).invoke(OfferGraph::requireProfiling).map(offers -> told(offers, shown));
    }

    private static List<Notification> told(CustomerOffers offers, Shown shown) {
        return Objects.requireNonNullElse(offers.notifications(), List.<OfferRecords.Notification>of()).stream()
                .limit(shown.most())
                .map(notification -> Notification.of(notification, shown.wording()))
                .toList();
    }

    @Description("What to do, in words.")
    public Uni<String> text(
            @Source NextBestAction action,
            @Name("language") @DefaultValue(Wording.STANDARD) @Description(Wording.LANGUAGE) @Nullable
                    String language) {
        var about = action.name() == null
                ? action.facts().stream().findFirst().map(NextBestFact::about).orElse("")
                : action.name();
        return Uni.createFrom().item(wording(language).of(action.kind(), about));
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
