package dev.rapport.gateway.customer;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.lease.Clusters;
import dev.rapport.gateway.customer.CustomerConnection.CustomerEdge;
import dev.rapport.gateway.part.GiftRegistry;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ProfileRecords;
import dev.rapport.gateway.upstream.ProfileRecords.Request;
import dev.rapport.gateway.upstream.Upstreams;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** How customers are reached. */
@GraphQLApi
public class CustomerGraph {
    private final Upstreams upstreams;
    private final RoutingContext request;
    private final CallerOfRequest caller;
    private final Clusters clusters;
    private final Context context;

    CustomerGraph(
            Upstreams upstreams, RoutingContext request, CallerOfRequest caller, Clusters clusters, Context context) {
        this.upstreams = upstreams;
        this.request = request;
        this.caller = caller;
        this.clusters = clusters;
        this.context = context;
    }

    @Query
    @Description("The signed-in customer.")
    public Uni<Customer> me() {
        var wanted = wanted("");
        return one(wanted, Request.me(wanted.extent()));
    }

    /** The one way of naming a customer whose other services need not wait for the profile. */
    @Query
    @Description("The customer with this id.")
    public Uni<Customer> customer(@Name("id") @Id @NonNull @Description("A UUID.") String id) {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("");
        var ids = List.of(survivor(Pages.uuid("id", id)));
        var batch = CustomerBatch.start(upstreams, asking, wanted, ids);
        return upstreams
                .customers(asking, Request.ids(ids, wanted.extent()))
                .map(page -> customers(asking, wanted, page, batch))
                .map(CustomerGraph::first);
    }

    @Query
    @Description("The customer that an identifier names, such as type email.")
    public Uni<Customer> customerByIdentifier(
            @Name("type") @NonNull @Description("Such as email, phone, user_id or ext:<partner>.") String type,
            @Name("value") @NonNull @Description("In any spelling.") String value) {
        var wanted = wanted("");
        return one(wanted, Request.identifier(type, value, wanted.extent()));
    }

    @Query
    @Description("All customers, for those who may list them.")
    public Uni<CustomerConnection> customers(
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        var wanted = wanted("edges/node/");
        return connection(wanted, Request.page(Pages.page(first), Pages.cursor(after), wanted.extent()));
    }

    @Query
    @Description("Customers that a text may mean: an identifier, or the beginnings of names, or what reads alike.")
    public Uni<CustomerConnection> searchCustomers(
            @Name("text") @NonNull @Description("At least two characters.") String text,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        var wanted = wanted("edges/node/");
        var place = after == null ? null : Pages.uuid("after", after);
        return connection(wanted, Request.matches(text, Pages.page(first), place, wanted.extent()));
    }

    @Query
    @Description("A gift registry that is open to the caller: her own, a public one, or one of which she has the link.")
    public Uni<GiftRegistry> giftRegistry(
            @Name("id") @Id @NonNull @Description("A UUID.") String id,
            @Name("link") @Description("What opens it, where it is not public.") @Nullable String link) {
        return upstreams.giftRegistry(Asking.of(request, caller.get()), Pages.uuid("id", id), link);
    }

    @Description("Who the customer is; withheld without the category basic.")
    public Profile profile(@Source Customer customer) {
        var record = customer.record();
        if (record.createdAt() == null) {
            var basic = record.access().stream()
                    .filter(decision -> decision.category().equals("BASIC"))
                    .findFirst();
            throw GraphProblem.withheld(
                    "BASIC",
                    customer.batch().purpose(),
                    basic.map(ProfileRecords.Decision::reason).orElse("NO_RELATION"));
        }
        return Profile.of(record);
    }

    /** Who was merged is known under another name, and every service answers under that one. */
    private String survivor(String id) {
        return clusters.survivor(UUID.fromString(id)).toString();
    }

    private Uni<Customer> one(Wanted wanted, Request whom) {
        return read(wanted, whom).map(Found::customers).map(CustomerGraph::first);
    }

    private Uni<CustomerConnection> connection(Wanted wanted, Request whom) {
        return read(wanted, whom).map(found -> {
            var edges = found.customers().stream().map(CustomerEdge::new).toList();
            return new CustomerConnection(edges, PageInfo.forward(found.next()));
        });
    }

    /** Customers of one place in the query. */
    private record Found(List<Customer> customers, @Nullable String next) {}

    private Uni<Found> read(Wanted wanted, Request whom) {
        var asking = Asking.of(request, caller.get());
        return upstreams.customers(asking, whom).map(page -> {
            var batch = CustomerBatch.start(upstreams, asking, wanted, ids(page));
            return new Found(customers(asking, wanted, page, batch), page.next());
        });
    }

    private List<Customer> customers(Asking asking, Wanted wanted, ProfileRecords.Page page, CustomerBatch batch) {
        var rollups = wanted.rollups() ? Rollups.start(upstreams, asking, page.items()) : Rollups.none();
        return page.items().stream()
                .map(record -> new Customer(record, batch, rollups))
                .toList();
    }

    private static List<String> ids(ProfileRecords.Page page) {
        return page.items().stream().map(record -> record.customer().id()).toList();
    }

    private static Customer first(List<Customer> customers) {
        return customers.stream().findFirst().orElseThrow(GraphProblem::customerUnknown);
    }

    private Wanted wanted(String prefix) {
        return Wanted.of(context.unwrap(DataFetchingEnvironment.class).getSelectionSet(), prefix);
    }
}
