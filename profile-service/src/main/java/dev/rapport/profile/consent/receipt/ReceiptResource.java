package dev.rapport.profile.consent.receipt;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/consent-entries/{entry}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Consents")
class ReceiptResource {
    private final IssueReceipt issueReceipt;
    private final CallerOfRequest caller;

    ReceiptResource(IssueReceipt issueReceipt, CallerOfRequest caller) {
        this.issueReceipt = issueReceipt;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(
            summary = "Read the receipt of one decision, signed",
            description = "The receipt is JSON-LD in the shape of ISO/IEC TS 27560; jws holds the same text, signed.")
    public Uni<SignedReceipt> read(@PathParam("customer") String customer, @PathParam("entry") String entry) {
        return issueReceipt.issue(caller.get(), Ids.parse("customer", customer), Ids.parse("entry", entry));
    }
}
