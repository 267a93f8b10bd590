package dev.rapport.gateway.history;

import dev.rapport.gateway.customer.Customer;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.part.TimelineFilter;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords.History;
import dev.rapport.gateway.upstream.ProfileRecords.Decision;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What passed between the customer and us. */
@GraphQLApi
public class HistoryGraph {

    @Description("Orders and interactions, newest first.")
    public Uni<TimelineConnection> timeline(
            @Source Customer customer,
            @Name("first") @Description("At most 100; 20 where nothing else is said.") @Nullable Integer first,
            @Name("after") @Description("Behind this cursor, older entries.") @Nullable String after,
            @Name("last") @Description("At most 100, to read back.") @Nullable Integer last,
            @Name("before") @Description("Before this cursor, newer entries.") @Nullable String before,
            @Name("filter") @Description("Which entries; all of them where it is absent.") @Nullable
                    TimelineFilter filter) {
        var index = customer.batch().window(Pages.window(first, after, last, before, filter));
        return customer.batch()
                .history(customer.getId())
                .map(history -> permitted(customer, history).timelines().get(index))
                .map(TimelineConnection::of);
    }

    @Description("What the history adds up to.")
    public Uni<Metrics> metrics(@Source Customer customer) {
        return customer.batch().history(customer.getId()).map(history -> metrics(customer, history));
    }

    private static Metrics metrics(Customer customer, History history) {
        var metrics = permitted(customer, history).metrics();
        if (metrics == null) {
            throw GraphProblem.unavailable("interaction-service");
        }
        return new Metrics(history, metrics, customer.batch().purpose());
    }

    /** Where one of the two categories may be seen, the answer holds that one; access says what is missing. */
    private static History permitted(Customer customer, History history) {
        if (history.access().stream().noneMatch(Decision::permitted)) {
            var denied = history.access().getFirst();
            throw GraphProblem.withheld(denied.category(), customer.batch().purpose(), denied.reason());
        }
        return history;
    }
}
