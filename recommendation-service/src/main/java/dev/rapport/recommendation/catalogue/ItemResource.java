package dev.rapport.recommendation.catalogue;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.recommendation.catalogue.Items.Known;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Items")
class ItemResource {
    private final AddItem addItem;
    private final ChangeItem changeItem;
    private final Items items;
    private final Pool pool;
    private final CallerOfRequest caller;

    ItemResource(AddItem addItem, ChangeItem changeItem, Items items, Pool pool, CallerOfRequest caller) {
        this.addItem = addItem;
        this.changeItem = changeItem;
        this.items = items;
        this.pool = pool;
        this.caller = caller;
    }

    /** What an added item is called. */
    public record AddedItem(String sku) {}

    @POST
    @Requires(Right.KEEP_CATALOGUE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add an item to the catalogue",
            description =
                    "Customers who bought what is like it, and let us learn their taste, are told in the app as soon as it can be offered.")
    public Uni<RestResponse<AddedItem>> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid Item item) {
        return addItem.add(caller.get(), key, item).map(fresh -> added(item, fresh));
    }

    @GET
    @Requires(Right.READ_CATALOGUE)
    @Path("/{sku}")
    @Operation(summary = "Read an item")
    public Uni<RestResponse<Item>> read(@PathParam("sku") @Size(max = 64) @PlainText String sku) {
        return items.bySku(pool, sku).map(found -> answer(found.orElseThrow(CatalogueProblems.ITEM_UNKNOWN::problem)));
    }

    @PUT
    @Requires(Right.KEEP_CATALOGUE)
    @Path("/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what is known of an item",
            description =
                    "What is hidden, blocked, not available or not valid now is offered to nobody from the next answer on.")
    public Uni<RestResponse<Item>> replace(
            @PathParam("sku") @Size(max = 64) @PlainText String sku,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Item item) {
        if (!item.sku().equals(sku)) {
            throw RequestProblems.INVALID_VALUE.at("sku", "must be the one of the address");
        }
        return changeItem
                .change(caller.get(), item, EntityTag.required(ifMatch))
                .map(ItemResource::answer);
    }

    private static RestResponse<Item> answer(Known known) {
        return RestResponse.ResponseBuilder.ok(known.item())
                .header("ETag", EntityTag.of(known.version()))
                .build();
    }

    private static RestResponse<AddedItem> added(Item item, boolean fresh) {
        var path = UriBuilder.fromPath("/v1/items/{sku}").build(item.sku());
        var response = RestResponse.ResponseBuilder.<AddedItem>created(path).entity(new AddedItem(item.sku()));
        return fresh
                ? response.build()
                : response.header("Idempotency-Replayed", true).build();
    }
}
