package dev.rapport.profile.view;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customer-views")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Customers")
class CustomerViewResource {
    private final ReadCustomerViews readCustomerViews;
    private final CallerOfRequest caller;

    CustomerViewResource(ReadCustomerViews readCustomerViews, CallerOfRequest caller) {
        this.readCustomerViews = readCustomerViews;
        this.caller = caller;
    }

    @POST
    @Gated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read up to 100 customers, however they are named, with the parts of them that are wanted")
    public Uni<CustomerRecord.Page> read(@NotNull @Valid CustomerViewsRequest request) {
        return readCustomerViews.read(caller.get(), request);
    }
}
