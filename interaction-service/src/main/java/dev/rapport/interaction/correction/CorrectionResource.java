package dev.rapport.interaction.correction;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Corrections", description = "What was told wrongly and put right, with the reason")
class CorrectionResource {
    private final Pool pool;
    private final Corrections corrections;
    private final CorrectEvents correctEvents;
    private final CallerOfRequest caller;

    CorrectionResource(Pool pool, Corrections corrections, CorrectEvents correctEvents, CallerOfRequest caller) {
        this.pool = pool;
        this.corrections = corrections;
        this.correctEvents = correctEvents;
        this.caller = caller;
    }

    @POST
    @Requires(Right.CORRECT_EVENTS)
    @Operation(
            summary = "Amend, void or restore an event",
            description = "Every sum is right when this is answered. What the event was stays known.")
    public Uni<RestResponse<Correction>> correct(
            @HeaderParam("Authorization") String authorization, @NotNull @Valid CorrectionRequest request) {
        var asking = caller.get();
        return correctEvents
                .correct(asking, authorization, request.event(asking.client()), request)
                .map(correction -> RestResponse.ResponseBuilder.<Correction>created(
                                URI.create("/v1/corrections?eventId=" + correction.eventId()))
                        .entity(correction)
                        .build());
    }

    @GET
    @Requires(Right.CORRECT_EVENTS)
    @Operation(summary = "List how an event was corrected, the last first, without what it was")
    public Uni<List<Correction>> of(@QueryParam("eventId") @NotNull String eventId) {
        return corrections.of(pool, Ids.parse("eventId", eventId));
    }
}
