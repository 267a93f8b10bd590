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

@Path("/v1/items/{sku}/parts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items")
class BundleResource {
    private final Bundles bundles;
    private final CallerOfRequest caller;

    BundleResource(Bundles bundles, CallerOfRequest caller) {
        this.bundles = bundles;
        this.caller = caller;
    }

    /** All parts of a bundle; none where the item is no bundle. */
    public record PartList(@NotNull @Size(max = 50) List<@NotNull @Valid BundlePart> items) {}

    @GET
    @Requires(Right.READ_CATALOGUE)
    @Operation(summary = "Read of what a bundle is made")
    public Uni<PartList> read(@PathParam("sku") @Size(max = 64) @PlainText String sku) {
        return bundles.of(sku).map(PartList::new);
    }

    @PUT
    @Requires(Right.KEEP_CATALOGUE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say of what a bundle is made",
            description =
                    "Products, services and other bundles, all at once. The bundle is offered only as long as everything in it can be.")
    public Uni<PartList> replace(
            @PathParam("sku") @Size(max = 64) @PlainText String sku, @NotNull @Valid PartList parts) {
        return bundles.replace(caller.get(), sku, parts.items()).replaceWith(parts);
    }
}
