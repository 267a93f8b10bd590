package dev.rapport.profile.consent;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/consent-entries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ConsentEntryResource {
    private final ReadConsents readConsents;
    private final CallerOfRequest caller;

    ConsentEntryResource(ReadConsents readConsents, CallerOfRequest caller) {
        this.readConsents = readConsents;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(summary = "Read everything a customer ever decided, in the order in which it was recorded")
    public Uni<ReadConsents.History> history(
            @PathParam("customer") String customer,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return readConsents.history(caller.get(), Ids.parse("customer", customer), after, limit);
    }
}
