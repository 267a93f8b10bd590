package dev.rapport.gateway.identity;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.part.CustomerComparison;
import dev.rapport.gateway.problem.RefusedChange;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.IdentityRecords;
import dev.rapport.gateway.upstream.IdentityUpstream;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What stewards ask and decide. */
@GraphQLApi
public class IdentityGraph {
    private final IdentityUpstream upstream;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    IdentityGraph(IdentityUpstream upstream, RoutingContext request, CallerOfRequest caller) {
        this.upstream = upstream;
        this.request = request;
        this.caller = caller;
    }

    @Query
    @Description("Customers who may be one person, for stewards.")
    public Uni<DuplicateConnection> duplicates(
            @Name("state") @DefaultValue("OPEN") @Description("OPEN, DISTINCT or MERGED.") @Nullable String state,
            @Name("customer") @Id @Description("Pairs with this customer alone.") @Nullable String customer,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        return upstream.duplicates(
                        asking(),
                        state == null ? "OPEN" : state,
                        id("customer", customer),
                        id("after", after),
                        Pages.page(first))
                .map(DuplicateConnection::of);
    }

    @Query
    @Description("Two customers side by side, for stewards.")
    public Uni<CustomerComparison> customerComparison(
            @Name("one") @Id @NonNull @Description("A UUID.") String one,
            @Name("other") @Id @NonNull @Description("A UUID.") String other) {
        return upstream.compare(asking(), Pages.uuid("one", one), Pages.uuid("other", other));
    }

    @Query
    @Description("Merges with those that were undone, for stewards.")
    public Uni<MergeConnection> merges(
            @Name("customer") @Id @Description("Of this customer alone.") @Nullable String customer,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        return upstream.merges(asking(), id("customer", customer), id("after", after), Pages.page(first))
                .map(MergeConnection::of);
    }

    @Mutation
    @Description("Merges two customers; answers when every service reads them as one.")
    public Uni<MergePayload> mergeCustomers(
            @Name("survivor") @Id @NonNull @Description("Under whose name she is to be known.") String survivor,
            @Name("merged") @Id @NonNull @Description("Who is read as the survivor.") String merged,
            @Name("note") @Description("Why.") @Nullable String note) {
        var wanted =
                new IdentityRecords.MergeRequest(Pages.uuid("survivor", survivor), Pages.uuid("merged", merged), note);
        return upstream.merge(asking(), wanted)
                .map(MergePayload::of)
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> MergePayload.of(refused.error()));
    }

    @Mutation
    @Description("Undoes a merge; answers when every service reads them as two.")
    public Uni<MergePayload> undoMerge(
            @Name("merge") @Id @NonNull @Description("A UUID.") String merge,
            @Name("note") @Description("Why.") @Nullable String note) {
        return upstream.undo(asking(), Pages.uuid("merge", merge), note)
                .map(MergePayload::of)
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> MergePayload.of(refused.error()));
    }

    @Mutation
    @Description("Decides that two customers are two, or opens the question again.")
    public Uni<DecideDuplicatePayload> decideDuplicate(
            @Name("duplicate") @Id @NonNull @Description("A UUID.") String duplicate,
            @Name("version") @Description("The one that was read.") int version,
            @Name("state") @NonNull @Description("DISTINCT or OPEN.") String state,
            @Name("note") @Description("Why.") @Nullable String note) {
        return upstream.decide(
                        asking(),
                        Pages.uuid("duplicate", duplicate),
                        version,
                        new IdentityRecords.Decision(state, note))
                .map(DecideDuplicatePayload::of)
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> DecideDuplicatePayload.of(refused.error()));
    }

    private Asking asking() {
        return Asking.of(request, caller.get());
    }

    private static @Nullable String id(String argument, @Nullable String value) {
        return value == null ? null : Pages.uuid(argument, value);
    }
}
