package dev.rapport.interaction.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/planned-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Tracking plan", description = "What messages are to look like")
class PlannedEventResource {
    private final PlannedEvents events;
    private final TrackingPlan plan;
    private final CallerOfRequest caller;
    private final Clock clock;

    PlannedEventResource(PlannedEvents events, TrackingPlan plan, CallerOfRequest caller, Clock clock) {
        this.events = events;
        this.plan = plan;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is planned.
     *
     * @param type absent is {@code track}
     * @param eventVersion absent is 1
     */
    public record PlanEventRequest(
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Nullable
            String source,

            @Pattern(regexp = "track|page|screen|identify|group|alias") @Nullable
            String type,

            @NotNull @Size(min = 1, max = 255) @PlainText String event,
            @Min(1) @Max(1_000_000) @Nullable Integer eventVersion,
            @NotNull Mode mode,
            @NotNull @Schema(implementation = Object.class) JsonNode schema) {}

    /** What changes. */
    public record ChangePlanRequest(
            @NotNull Mode mode,
            @NotNull @Schema(implementation = Object.class) JsonNode schema) {}

    @POST
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "Plan an event", description = "Every process holds messages against it within seconds.")
    public Uni<RestResponse<PlannedEvent>> add(@NotNull @Valid PlanEventRequest request) {
        MessageSchema.check(request.schema());
        var event = new PlannedEvent(
                Ids.fresh(),
                request.source(),
                Objects.requireNonNullElse(request.type(), "track"),
                request.event().strip(),
                Objects.requireNonNullElse(request.eventVersion(), 1),
                request.mode(),
                request.schema().toString(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return events.add(event, caller.get().actor().subject())
                .invoke(added -> {
                    if (!added) {
                        throw PlanProblems.EVENT_PLANNED.problem();
                    }
                })
                .call(plan::refresh)
                .map(added -> RestResponse.ResponseBuilder.<PlannedEvent>created(
                                URI.create("/v1/planned-events/" + event.id()))
                        .header("ETag", EntityTag.of(0))
                        .entity(event)
                        .build());
    }

    @GET
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "List what is planned")
    public Uni<List<PlannedEvent>> all() {
        return events.all();
    }

    @GET
    @Path("/{id}")
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "Read a planned event")
    public Uni<RestResponse<PlannedEvent>> one(@PathParam("id") String id) {
        return found(id)
                .map(event -> RestResponse.ResponseBuilder.ok(event)
                        .header("ETag", EntityTag.of(event.version()))
                        .build());
    }

    @PUT
    @Path("/{id}")
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "Change the mode and the schema of a planned event")
    public Uni<Void> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangePlanRequest request) {
        var version = EntityTag.required(ifMatch);
        MessageSchema.check(request.schema());
        return found(id)
                .chain(event -> events.change(
                        event.id(),
                        version,
                        request.mode(),
                        request.schema().toString(),
                        caller.get().actor().subject()))
                .invoke(changed -> {
                    if (!changed) {
                        throw RequestProblems.PRECONDITION_FAILED.problem();
                    }
                })
                .call(plan::refresh)
                .replaceWithVoid();
    }

    @DELETE
    @Path("/{id}")
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "Take an event off the plan")
    public Uni<Void> remove(@PathParam("id") String id) {
        return found(id)
                .chain(event -> events.remove(event.id()))
                .call(plan::refresh)
                .replaceWithVoid();
    }

    @GET
    @Path("/{id}/violations")
    @Requires(Right.KEEP_TRACKING_PLAN)
    @Operation(summary = "Count the messages that were not as planned, by day, the last first")
    public Uni<List<PlanViolations>> violations(@PathParam("id") String id) {
        return found(id).chain(event -> events.violations(event.id()));
    }

    private Uni<PlannedEvent> found(String id) {
        return events.one(Ids.parse("id", id)).map(found -> found.orElseThrow(RequestProblems.NOT_FOUND::problem));
    }
}
