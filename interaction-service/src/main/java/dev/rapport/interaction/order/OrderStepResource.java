package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.batch.BatchResult;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

@Path("/v1/order-steps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Orders")
class OrderStepResource {
    private final RecordRows recordRows;
    private final RecordableSteps steps;
    private final CallerOfRequest caller;

    OrderStepResource(RecordRows recordRows, RecordableSteps steps, CallerOfRequest caller) {
        this.recordRows = recordRows;
        this.steps = steps;
        this.caller = caller;
    }

    /** Rows are read one by one, so that one that is wrong is refused alone. */
    public record RecordStepsRequest(
            @NotNull @Size(min = 1, max = 1000) @Schema(implementation = StepRow[].class)
            List<JsonNode> steps) {}

    @POST
    @Requires(Right.RECORD_INTERACTIONS)
    @Operation(
            summary = "Record something that became of an order",
            description = "The same source and number with the same content answers the first one again.")
    public Uni<RestResponse<RecordedId>> record(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(schema = @Schema(implementation = StepRow.class))) @NotNull JsonNode row) {
        return recordRows
                .record(new Sender(caller.get(), authorization, key), List.of(row), steps)
                .map(results -> RecordingResponses.one("/v1/order-steps/", results));
    }

    @POST
    @Requires(Right.RECORD_INTERACTIONS)
    @Path("/batch")
    @Operation(summary = "Record up to 1 000 steps of orders, with a result for each")
    public Uni<RestResponse<BatchResult>> recordMany(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecordStepsRequest request) {
        return recordRows
                .record(new Sender(caller.get(), authorization, key), request.steps(), steps)
                .map(RecordingResponses::many);
    }
}
