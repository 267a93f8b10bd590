package dev.rapport.interaction.view;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Decision;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import dev.rapport.interaction.customer.RequireCustomers;
import dev.rapport.interaction.metric.Metrics;
import dev.rapport.interaction.timeline.TimelinePage;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Histories")
class HistoryResource {
    private final ReadHistories readHistories;
    private final RequireCustomers requireCustomers;
    private final CallerOfRequest caller;

    HistoryResource(ReadHistories readHistories, RequireCustomers requireCustomers, CallerOfRequest caller) {
        this.readHistories = readHistories;
        this.requireCustomers = requireCustomers;
        this.caller = caller;
    }

    /** One history for each asked customer, in the order of the ids. */
    public record Histories(List<CustomerHistory> items) {}

    @POST
    @Gated
    @Path("/customer-histories")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read parts of the histories of up to 100 customers")
    public Uni<Histories> many(@NotNull @Valid ViewRequest request) {
        return readHistories.read(caller.get(), request).map(Histories::new);
    }

    @GET
    @Gated
    @Path("/customers/{id}/timeline")
    @Operation(summary = "Read a customer's timeline, newest first, or the part of it that a filter leaves")
    public Uni<TimelinePage> timeline(
            @HeaderParam("Authorization") String authorization,
            @PathParam("id") String id,
            @BeanParam @Valid TimelineQuery query) {
        var windows = List.of(query.window());
        return one(authorization, new ViewRequest(List.of(Ids.parse("id", id)), false, windows))
                .map(history -> history.timelines().getFirst());
    }

    @GET
    @Gated
    @Path("/customers/{id}/metrics")
    @Operation(summary = "Read what a customer's history adds up to")
    public Uni<Metrics> metrics(@HeaderParam("Authorization") String authorization, @PathParam("id") String id) {
        return one(authorization, new ViewRequest(List.of(Ids.parse("id", id)), true, List.of()))
                .map(history -> Objects.requireNonNull(history.metrics()));
    }

    /** The gates first: whoever may not read learns nothing of who exists. */
    private Uni<CustomerHistory> one(String authorization, ViewRequest request) {
        var asking = caller.get();
        return readHistories
                .read(asking, request)
                .map(histories -> permitted(asking, histories.getFirst()))
                .call(history ->
                        requireCustomers.existing(authorization, request.ids()).invoke(HistoryResource::requireAny));
    }

    private static CustomerHistory permitted(Caller asking, CustomerHistory history) {
        if (history.access().stream().noneMatch(Decision::permitted)) {
            throw AccessProblems.withheld(asking, history.access().getFirst().reason());
        }
        return history;
    }

    private static void requireAny(Set<UUID> existing) {
        if (existing.isEmpty()) {
            throw AccessProblems.CUSTOMER_UNKNOWN.problem();
        }
    }
}
