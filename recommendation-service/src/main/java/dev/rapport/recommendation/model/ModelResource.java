package dev.rapport.recommendation.model;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Models")
class ModelResource {
    private final CurrentModel current;

    ModelResource(CurrentModel current) {
        this.current = current;
    }

    /** The versions that are kept, the latest first. */
    public record Models(List<ModelVersion> items) {}

    @GET
    @Requires(Right.KEEP_CATALOGUE)
    @Operation(
            summary = "List the versions of the model by which items are recommended",
            description =
                    "One that cannot be used says why; until the next one the process answers by the version before.")
    public Uni<Models> all() {
        return current.versions().map(Models::new);
    }
}
