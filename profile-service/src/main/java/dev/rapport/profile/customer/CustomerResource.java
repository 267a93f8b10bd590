package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.identifier.Normalisation;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class CustomerResource {
    static final String MERGE_PATCH = "application/merge-patch+json";

    private final CreateCustomer createCustomer;
    private final ReadCustomers readCustomers;
    private final ChangeCustomer changeCustomer;
    private final CallerOfRequest caller;

    CustomerResource(
            CreateCustomer createCustomer,
            ReadCustomers readCustomers,
            ChangeCustomer changeCustomer,
            CallerOfRequest caller) {
        this.createCustomer = createCustomer;
        this.readCustomers = readCustomers;
        this.changeCustomer = changeCustomer;
        this.caller = caller;
    }

    /** What a created customer is called. */
    public record CreatedCustomer(UUID id) {}

    @POST
    @Requires(Right.CREATE_CUSTOMER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a customer known")
    public Uni<RestResponse<CreatedCustomer>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Saying.Headers said,
            @NotNull @Valid CreateCustomerRequest request) {
        return createCustomer.create(caller.get(), key, request, said).map(CustomerResource::created);
    }

    @GET
    @Gated
    @Operation(summary = "Read customers: those with the given ids, the one an identifier names, or a page of all")
    public Uni<RestResponse<CustomerPage>> list(
            @QueryParam("id") @Size(max = 100) List<String> ids,
            @QueryParam("type") @Nullable String type,
            @QueryParam("value") @Nullable String value,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        if (!ids.isEmpty()) {
            var wanted = ids.stream().map(id -> Ids.parse("id", id)).toList();
            return readCustomers.byIds(caller.get(), wanted).map(CustomerResource::all);
        }
        if (type != null || value != null) {
            return named(caller.get(), type, value).map(CustomerResource::all);
        }
        return readCustomers.page(caller.get(), Cursor.parse(cursor), limit).map(page -> linked(page, limit));
    }

    @GET
    @Gated
    @Path("/me")
    @Operation(summary = "Read the signed-in customer")
    public Uni<RestResponse<CustomerView>> me() {
        return readCustomers.self(caller.get()).map(views -> one(caller.get(), views));
    }

    @GET
    @Gated
    @Path("/{id}")
    @Operation(summary = "Read one customer")
    public Uni<RestResponse<CustomerView>> read(@PathParam("id") String id) {
        var asking = caller.get();
        return readCustomers.byIds(asking, List.of(Ids.parse("id", id))).map(views -> one(asking, views));
    }

    @PATCH
    @Gated
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Operation(
            summary = "Change parts of a customer",
            description =
                    "Said-By (customer, staff, import) tells who says so. What the customer or staff said stands against an import; "
                            + "the header Outranked names the fields that were left alone.")
    public Uni<RestResponse<CustomerView>> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam Saying.Headers said,
            @NotNull ObjectNode patch) {
        var asking = caller.get();
        var customer = Ids.parse("id", id);
        return changeCustomer
                .change(asking, customer, EntityTag.required(ifMatch), patch, said)
                .chain(outranked -> readCustomers
                        .byIds(asking, List.of(customer))
                        .map(views -> told(one(asking, views), outranked)));
    }

    private static RestResponse<CustomerView> told(RestResponse<CustomerView> response, List<String> outranked) {
        if (!outranked.isEmpty()) {
            response.getHeaders().putSingle("Outranked", String.join(", ", outranked));
        }
        return response;
    }

    private Uni<List<CustomerView>> named(Caller asking, @Nullable String type, @Nullable String value) {
        if (type == null || value == null) {
            throw RequestProblems.INVALID_VALUE.at("type", "and value are needed together");
        }
        return readCustomers.byIdentifier(asking, Normalisation.key(type, value, null));
    }

    private static RestResponse<CreatedCustomer> created(Outcome outcome) {
        var response = RestResponse.ResponseBuilder.<CreatedCustomer>created(
                        URI.create("/v1/customers/" + outcome.id()))
                .entity(new CreatedCustomer(outcome.id()));
        return outcome.replayed()
                ? response.header("Idempotency-Replayed", true).build()
                : response.build();
    }

    private static RestResponse<CustomerPage> all(List<CustomerView> views) {
        return RestResponse.ok(new CustomerPage(views, null));
    }

    private static RestResponse<CustomerPage> linked(CustomerPage page, int limit) {
        var response = RestResponse.ResponseBuilder.ok(page);
        return page.next() == null
                ? response.build()
                : response.header(
                                "Link", "</v1/customers?limit=" + limit + "&cursor=" + page.next() + ">; rel=\"next\"")
                        .build();
    }

    private static RestResponse<CustomerView> one(Caller asking, List<CustomerView> views) {
        if (views.isEmpty()) {
            throw AccessProblems.CUSTOMER_UNKNOWN.problem();
        }
        var view = views.getFirst();
        if (!view.shown()) {
            throw AccessProblems.withheld(asking, view.access().getFirst().reason());
        }
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTag.of(Objects.requireNonNull(view.version())))
                .build();
    }
}
