package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gated;
import dev.rapport.access.Reason;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.access.customer.CustomerDecisions;
import dev.rapport.defaults.batch.BatchResult;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import dev.rapport.interaction.order.ReadOrders.Owned;
import dev.rapport.interaction.recording.RecordRows;
import dev.rapport.interaction.recording.RecordingResponses;
import dev.rapport.interaction.recording.RecordingResponses.RecordedId;
import dev.rapport.interaction.recording.Sender;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Orders")
class OrderResource {
    private final RecordRows recordRows;
    private final Orders orders;
    private final ReadOrders readOrders;
    private final CustomerDecisions decisions;
    private final CallerOfRequest caller;

    OrderResource(
            RecordRows recordRows,
            Orders orders,
            ReadOrders readOrders,
            CustomerDecisions decisions,
            CallerOfRequest caller) {
        this.readOrders = readOrders;
        this.decisions = decisions;
        this.recordRows = recordRows;
        this.orders = orders;
        this.caller = caller;
    }

    /** Rows are read one by one, so that one that is wrong is refused alone. */
    public record RecordOrdersRequest(
            @NotNull @Size(min = 1, max = 1000) @Schema(implementation = OrderRow[].class)
            List<JsonNode> orders) {}

    @GET
    @Gated
    @Path("/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Read an order and how far it has come")
    public Uni<OrderView> order(@PathParam("id") String id) {
        var asking = caller.get();
        return readOrders
                .read(Ids.parse("id", id))
                .map(found -> found.orElseThrow(RequestProblems.NOT_FOUND::problem))
                .call(found -> decisions
                        .decide(asking, List.of(found.customer()), List.of(Category.ORDERS))
                        .invoke(access -> requirePermitted(asking, access.getOrDefault(found.customer(), List.of()))))
                .map(Owned::order);
    }

    @POST
    @Requires(Right.RECORD_INTERACTIONS)
    @Operation(
            summary = "Record one order",
            description = "The same source and number with the same content answers the first one again.")
    public Uni<RestResponse<RecordedId>> record(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = OrderRow.class))) @NotNull JsonNode row) {
        return recordRows
                .record(new Sender(caller.get(), authorization, key), List.of(row), orders)
                .map(results -> RecordingResponses.one("/v1/orders/", results));
    }

    @POST
    @Requires(Right.RECORD_INTERACTIONS)
    @Path("/batch")
    @Operation(summary = "Record up to 1 000 orders, with a result for each")
    public Uni<RestResponse<BatchResult>> recordMany(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecordOrdersRequest request) {
        return recordRows
                .record(new Sender(caller.get(), authorization, key), request.orders(), orders)
                .map(RecordingResponses::many);
    }

    /** Whoever has nothing to do with her learns nothing of what she ordered, and not that she did: numbers of orders can be guessed. */
    private static void requirePermitted(Caller asking, List<Decision> access) {
        if (access.stream().anyMatch(Decision::permitted)) {
            return;
        }
        var reason = access.stream().map(Decision::reason).findFirst().orElse(Reason.NO_RELATION);
        throw asking.isOutsider() || reason == Reason.NO_RELATION
                ? RequestProblems.NOT_FOUND.problem()
                : AccessProblems.withheld(asking, reason);
    }
}
