package dev.rapport.profile.contact;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.privacy.Personal;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/code-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contact points")
class CodeDeliveryResource {
    private final CodeDeliveries deliveries;

    CodeDeliveryResource(CodeDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * A code to be sent.
     *
     * @param language the customer's, a BCP 47 tag, where she told it
     */
    @Personal
    public record CodeDelivery(
            UUID contactPointId,
            ContactPointFields.Method method,
            String value,
            @Nullable String language,
            String code,
            Instant expiresAt) {

        @Override
        public String toString() {
            return "CodeDelivery[" + contactPointId + "]";
        }
    }

    @POST
    @Requires(Right.DELIVER_CODES)
    @Operation(
            summary = "Take up to 100 codes that are to be sent",
            description =
                    "For the system that sends mail and text messages. A code is handed out once; one that is lost is asked for again.")
    public Uni<List<CodeDelivery>> take() {
        return deliveries.take();
    }
}
