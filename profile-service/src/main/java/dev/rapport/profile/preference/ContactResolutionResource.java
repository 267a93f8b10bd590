package dev.rapport.profile.preference;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/contact-resolution")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contact preferences")
class ContactResolutionResource {
    private final ResolveContact resolveContact;
    private final CallerOfRequest caller;

    ContactResolutionResource(ResolveContact resolveContact, CallerOfRequest caller) {
        this.resolveContact = resolveContact;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(summary = "How the customer is to be contacted in a context, and which rule decided it")
    public Uni<ContactResolution> resolve(
            @PathParam("customer") String customer,
            @QueryParam("context") @NotNull @Size(min = 1, max = 60) @PlainText String context) {
        return resolveContact.resolve(caller.get(), Ids.parse("customer", customer), context);
    }
}
