package dev.rapport.profile.contact;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Category;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.dossier.Intent;
import dev.rapport.profile.history.Saying;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/customers/{customer}/contact-points/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contact points")
class VerificationResource {
    private final VerifyContactPoint verifyContactPoint;
    private final CallerOfRequest caller;

    VerificationResource(VerifyContactPoint verifyContactPoint, CallerOfRequest caller) {
        this.verifyContactPoint = verifyContactPoint;
        this.caller = caller;
    }

    /** A code is on its way. */
    public record CodeAsked(Instant expiresAt) {}

    /** What the customer read at the contact point. */
    public record Confirmation(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    @POST
    @Gated
    @Path("/verification-codes")
    @Operation(
            summary = "Have a code sent to a contact point",
            description =
                    "Six digits, good for 15 minutes and five attempts; at most one a minute and ten a day, for a customer and for an address. /v1/code-deliveries hands them out.")
    public Uni<RestResponse<CodeAsked>> ask(
            @PathParam("customer") String customer, @PathParam("id") String id, @BeanParam Saying.Headers said) {
        return verifyContactPoint
                .ask(intent(customer, said), Ids.parse("id", id))
                .map(expires -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.ACCEPTED, new CodeAsked(expires))
                        .build());
    }

    @POST
    @Gated
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm a contact point with the code that was sent there")
    public Uni<RestResponse<ContactPointView>> confirm(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @BeanParam Saying.Headers said,
            @NotNull @Valid Confirmation confirmation) {
        return verifyContactPoint
                .confirm(intent(customer, said), Ids.parse("id", id), confirmation.code())
                .map(point -> RestResponse.ResponseBuilder.ok(ContactPointView.of(point))
                        .header("ETag", EntityTag.of(point.version()))
                        .build());
    }

    private Intent intent(String customer, Saying.Headers said) {
        return Intent.of(caller.get(), Ids.parse("customer", customer), Category.CONTACT, said);
    }
}
