package dev.rapport.recommendation.view;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customer-offers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Offers")
class OfferResource {
    private final ReadOffers readOffers;
    private final CallerOfRequest caller;

    OfferResource(ReadOffers readOffers, CallerOfRequest caller) {
        this.readOffers = readOffers;
        this.caller = caller;
    }

    /** One element for each asked customer, in the order of the ids. */
    public record Offers(List<CustomerOffers> items) {}

    @POST
    @Gated
    @Operation(summary = "Read recommendations and notifications of up to 100 customers")
    public Uni<Offers> many(@NotNull @Valid OfferRequest request) {
        return readOffers.read(caller.get(), request).map(Offers::new);
    }
}
