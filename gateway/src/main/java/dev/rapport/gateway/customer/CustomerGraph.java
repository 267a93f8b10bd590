package dev.rapport.gateway.customer;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.CustomerConnection.CustomerEdge;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ProfileRecords;
import dev.rapport.gateway.upstream.Upstreams;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
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
    private final Context context;

    CustomerGraph(Upstreams upstreams, RoutingContext request, CallerOfRequest caller, Context context) {
        this.upstreams = upstreams;
        this.request = request;
        this.caller = caller;
        this.context = context;
    }

    @Query
    @Description("The signed-in customer.")
    public Uni<Customer> me() {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("");
        return upstreams.me(asking).map(record -> one(asking, wanted, List.of(record)));
    }

    @Query
    @Description("The customer with this id.")
    public Uni<Customer> customer(@Name("id") @Id @NonNull @Description("A UUID.") String id) {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("");
        var uuid = requireUuid(id);
        var batch = CustomerBatch.start(upstreams, asking, wanted, List.of(uuid));
        return upstreams
                .customers(asking, List.of(uuid))
                .map(page -> page.items().stream()
                        .findFirst()
                        .map(record -> new Customer(record, batch))
                        .orElseThrow(GraphProblem::customerUnknown));
    }

    @Query
    @Description("The customer that an identifier names, such as type email.")
    public Uni<Customer> customerByIdentifier(
            @Name("type") @NonNull @Description("Such as email, phone, user_id or ext:<partner>.") String type,
            @Name("value") @NonNull @Description("In any spelling.") String value) {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("");
        return upstreams.customer(asking, type, value).map(page -> one(asking, wanted, page.items()));
    }

    @Query
    @Description("All customers, for those who may list them.")
    public Uni<CustomerConnection> customers(
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("edges/node/");
        return upstreams
                .page(asking, Pages.page(first), Pages.cursor(after))
                .map(page -> connection(asking, wanted, page));
    }

    @Query
    @Description("Customers that a text may mean: an identifier, or the beginnings of names, or what reads alike.")
    public Uni<CustomerConnection> searchCustomers(
            @Name("text") @NonNull @Description("At least two characters.") String text,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        var asking = Asking.of(request, caller.get());
        var wanted = wanted("edges/node/");
        var place = after == null ? null : requireUuid(after);
        return upstreams.matches(asking, text, Pages.page(first), place).map(page -> connection(asking, wanted, page));
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

    private CustomerConnection connection(Asking asking, Wanted wanted, ProfileRecords.Page page) {
        var ids = page.items().stream().map(ProfileRecords.Profile::id).toList();
        var batch = CustomerBatch.start(upstreams, asking, wanted, ids);
        var edges = page.items().stream()
                .map(record -> new CustomerEdge(new Customer(record, batch)))
                .toList();
        return new CustomerConnection(edges, new PageInfo(page.next() != null, page.next()));
    }

    private Customer one(Asking asking, Wanted wanted, List<ProfileRecords.Profile> found) {
        if (found.isEmpty()) {
            throw GraphProblem.customerUnknown();
        }
        var record = found.getFirst();
        return new Customer(record, CustomerBatch.start(upstreams, asking, wanted, List.of(record.id())));
    }

    private Wanted wanted(String prefix) {
        return Wanted.of(context.unwrap(DataFetchingEnvironment.class).getSelectionSet(), prefix);
    }

    private static String requireUuid(String id) {
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw GraphProblem.invalid("id", "Must be a UUID.");
        }
        return id.toLowerCase(java.util.Locale.ROOT);
    }
}
