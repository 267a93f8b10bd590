package dev.rapport.profile.consent;

import dev.rapport.access.Gated;
import dev.rapport.profile.consent.feed.Proof;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whoever holds the link that was sent, signed in or not: the token is the right to confirm, and to nothing else. */
@Path("/v1/consent-confirmations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Consents")
class ConfirmationResource {
    private final ConfirmConsent confirmConsent;

    ConfirmationResource(ConfirmConsent confirmConsent) {
        this.confirmConsent = confirmConsent;
    }

    /** What was in the link. */
    public record Confirmation(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String token) {
        @Override
        public String toString() {
            return "Confirmation";
        }
    }

    /** What is granted now. */
    public record Confirmed(String purpose, Proof proof) {}

    @POST
    @Gated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm a grant that was requested",
            description =
                    "Needs no sign-in. By POST only, because programs open links before people do; once, and within 72 hours.")
    public Uni<Confirmed> confirm(@NotNull @Valid Confirmation confirmation) {
        return confirmConsent.confirm(confirmation.token()).map(outcome -> {
            var entry = outcome.entries().getFirst();
            return new Confirmed(entry.subject().purpose(), outcome.proof());
        });
    }
}
