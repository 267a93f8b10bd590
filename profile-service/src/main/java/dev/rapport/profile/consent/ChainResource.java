package dev.rapport.profile.consent;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consent-chain")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ChainResource {
    private final CheckChain checkChain;

    ChainResource(CheckChain checkChain) {
        this.checkChain = checkChain;
    }

    @GET
    @Requires(Right.VERIFY_LEDGER)
    @Operation(summary = "Check that no entry of the consent ledger is missing or was changed")
    public Uni<CheckChain.Finding> check() {
        return checkChain.check();
    }
}
