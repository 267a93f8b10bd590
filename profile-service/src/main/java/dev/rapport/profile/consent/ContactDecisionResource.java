package dev.rapport.profile.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/contact-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ContactDecisionResource {
    private final DecideContact decideContact;
    private final CallerOfRequest caller;

    ContactDecisionResource(DecideContact decideContact, CallerOfRequest caller) {
        this.decideContact = decideContact;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(
            summary = "Read by which channel, at which contact point, the customer may be contacted now",
            description =
                    "For the purpose of the request. To be asked right before she is contacted, because it is true only then.")
    public Uni<List<ContactDecision>> all(@PathParam("customer") String customer) {
        return decideContact.all(caller.get(), Ids.parse("customer", customer));
    }
}
