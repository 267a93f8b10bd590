package dev.rapport.recommendation.catalogue;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.validation.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/items/{sku}/paired-offers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items")
class PairedOfferResource {
    private final PairedOffers pairedOffers;
    private final CallerOfRequest caller;

    PairedOfferResource(PairedOffers pairedOffers, CallerOfRequest caller) {
        this.pairedOffers = pairedOffers;
        this.caller = caller;
    }

    /** All that is offered after the sale of one item. */
    public record PairedOfferList(@NotNull @Size(max = 50) List<@NotNull @Valid PairedOffer> items) {}

    @GET
    @Requires(Right.READ_CATALOGUE)
    @Operation(summary = "Read what is offered after the sale of an item")
    public Uni<PairedOfferList> read(@PathParam("sku") @Size(max = 64) @PlainText String sku) {
        return pairedOffers.of(sku).map(PairedOfferList::new);
    }

    @PUT
    @Requires(Right.KEEP_CATALOGUE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what is offered after the sale of an item",
            description = "All of it at once; it holds from the next answer on.")
    public Uni<PairedOfferList> replace(
            @PathParam("sku") @Size(max = 64) @PlainText String sku, @NotNull @Valid PairedOfferList offers) {
        return pairedOffers.replace(caller.get(), sku, offers.items()).replaceWith(offers);
    }
}
