package dev.rapport.interaction.rollup;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/rollups")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Histories")
class RollupResource {
    private final ReadRollups readRollups;
    private final CallerOfRequest caller;

    RollupResource(ReadRollups readRollups, CallerOfRequest caller) {
        this.readRollups = readRollups;
        this.caller = caller;
    }

    /** One for each asked group, in the order of the groups. */
    public record Rollups(List<Rollup> items) {}

    @POST
    @Gated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add up orders and open problems of groups of customers",
            description =
                    "Each member is counted only where the caller may see her orders and interactions by herself.")
    public Uni<Rollups> read(@NotNull @Valid RollupRequest request) {
        return readRollups.read(caller.get(), request).map(Rollups::new);
    }
}
