package dev.rapport.profile.consent;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/confirmation-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ConfirmationDeliveryResource {
    private final Confirmations confirmations;

    ConfirmationDeliveryResource(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @POST
    @Requires(Right.DELIVER_CODES)
    @Operation(
            summary = "Take up to 100 confirmations that are to be sent",
            description =
                    "For the system that sends mail and text messages. Each is handed out once; for one that is lost the grant is requested again.")
    public Uni<List<Confirmations.Delivery>> take() {
        return confirmations.take();
    }
}
