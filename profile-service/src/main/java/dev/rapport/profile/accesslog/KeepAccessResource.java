package dev.rapport.profile.accesslog;

import dev.rapport.access.Gated;
import dev.rapport.access.log.AccessEntry;
import dev.rapport.profile.internal.InternalSecret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes what our other services decided. */
@Path("/internal/access-log")
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class KeepAccessResource {
    private final AccessEntryRows rows;
    private final InternalSecret secret;

    KeepAccessResource(AccessEntryRows rows, InternalSecret secret) {
        this.rows = rows;
        this.secret = secret;
    }

    @POST
    @Gated
    @Operation(hidden = true)
    public Uni<Void> keep(
            @HeaderParam("Internal-Secret") @Nullable String given, @NotNull List<@NotNull AccessEntry> entries) {
        secret.require(given);
        return rows.keep(entries);
    }
}
