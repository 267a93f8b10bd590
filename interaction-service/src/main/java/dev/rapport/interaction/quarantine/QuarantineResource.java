package dev.rapport.interaction.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import dev.rapport.interaction.recording.RecordingResponses.RecordedId;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/quarantine")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(
        name = "Quarantine",
        description = "Messages that were refused, until they are corrected and replayed, or discarded")
class QuarantineResource {
    private final Quarantine quarantine;
    private final ReplayMessage replayMessage;
    private final CallerOfRequest caller;

    QuarantineResource(Quarantine quarantine, ReplayMessage replayMessage, CallerOfRequest caller) {
        this.quarantine = quarantine;
        this.replayMessage = replayMessage;
        this.caller = caller;
    }

    /** Those that are open, newest first, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuarantinePage(
            List<QuarantinedView> items, @Nullable String next) {}

    @GET
    @Requires(Right.KEEP_QUARANTINE)
    @Operation(summary = "List what waits, without the messages themselves")
    public Uni<QuarantinePage> open(
            @QueryParam("source") @PlainText @Nullable String source,
            @QueryParam("code") @PlainText @Nullable String code,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return quarantine.open(source, code, Cursor.parse(cursor), limit + 1).map(found -> page(found, limit));
    }

    @GET
    @Path("/{id}")
    @Requires(Right.KEEP_QUARANTINE)
    @Operation(summary = "Read a refused message")
    public Uni<RestResponse<QuarantinedView>> one(@PathParam("id") String id) {
        return held(id).map(held -> RestResponse.ResponseBuilder.ok(held.view())
                .header("ETag", EntityTag.of(held.view().version()))
                .build());
    }

    @PUT
    @Path("/{id}/message")
    @Requires(Right.KEEP_QUARANTINE)
    @Operation(summary = "Correct a refused message", description = "It is then as if the source had sent this one.")
    public Uni<Void> correct(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Object.class))) @NotNull
                    JsonNode message) {
        var version = EntityTag.required(ifMatch);
        return held(id).chain(held -> quarantine.correct(
                        held.view().id(), version, message, caller.get().actor().subject()))
                .invoke(QuarantineResource::requireDone)
                .replaceWithVoid();
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.WILDCARD)
    @Requires(Right.KEEP_QUARANTINE)
    @Operation(
            summary = "Try a refused message again",
            description = "Answers the event that it became, or why it is refused still.")
    public Uni<RecordedId> replay(@PathParam("id") String id) {
        return held(id).chain(
                        held -> replayMessage.replay(held, caller.get().actor().subject()))
                .map(RecordedId::new);
    }

    @DELETE
    @Path("/{id}")
    @Requires(Right.KEEP_QUARANTINE)
    @Operation(
            summary = "Discard a refused message",
            description = "That it was refused, and why, stays known as long as anything in quarantine.")
    public Uni<Void> discard(@PathParam("id") String id) {
        return held(id).chain(held -> quarantine.close(
                        held.view(),
                        QuarantinedView.State.DISCARDED,
                        null,
                        caller.get().actor().subject()))
                .invoke(QuarantineResource::requireDone)
                .replaceWithVoid();
    }

    private Uni<HeldMessage> held(String id) {
        return quarantine
                .one(Ids.parse("id", id))
                .map(found -> found.filter(held -> held.view().state() == QuarantinedView.State.OPEN)
                        .orElseThrow(RequestProblems.NOT_FOUND::problem));
    }

    private static QuarantinePage page(List<QuarantinedView> found, int limit) {
        var items = found.stream().limit(limit).toList();
        var next = found.size() > limit
                ? new Cursor(items.getLast().receivedAt(), items.getLast().id()).text()
                : null;
        return new QuarantinePage(items, next);
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }
}
