package dev.rapport.gateway.totals;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.totals.OrderTotals.KindTotals;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.HistoryRecords;
import dev.rapport.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Totals that can be compared with a source's own books. */
@GraphQLApi
public class TotalsGraph {
    private final Upstreams upstreams;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    TotalsGraph(Upstreams upstreams, RoutingContext request, CallerOfRequest caller) {
        this.upstreams = upstreams;
        this.request = request;
        this.caller = caller;
    }

    @Query
    @Description("Totals of one source's orders, for those who may see them.")
    public Uni<OrderTotals> orderTotals(@Name("source") @NonNull @Description("The source's name.") String source) {
        return upstreams.totals(Asking.of(request, caller.get()), source).map(TotalsGraph::totals);
    }

    private static OrderTotals totals(HistoryRecords.SourceTotals totals) {
        return new OrderTotals(
                totals.source(),
                totals.customers(),
                totals.markets(),
                totals.items(),
                totals.kinds().stream().map(TotalsGraph::kind).toList());
    }

    private static KindTotals kind(HistoryRecords.KindTotals kind) {
        return new KindTotals(
                kind.kind(),
                kind.currency(),
                kind.orders(),
                kind.lines(),
                kind.value(),
                kind.knownOrders(),
                kind.knownValue(),
                kind.anonymousLines());
    }
}
