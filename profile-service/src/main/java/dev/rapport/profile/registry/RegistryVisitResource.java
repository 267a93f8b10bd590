package dev.rapport.profile.registry;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/gift-registries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Gift registries")
class RegistryVisitResource {
    private final VisitRegistries visits;
    private final BuyGift buyGift;
    private final CallerOfRequest caller;

    RegistryVisitResource(VisitRegistries visits, BuyGift buyGift, CallerOfRequest caller) {
        this.visits = visits;
        this.buyGift = buyGift;
        this.caller = caller;
    }

    /** What a gift is called. */
    public record Gift(UUID id) {}

    @GET
    @Requires(Right.VISIT_REGISTRIES)
    @Operation(summary = "Search public gift registries by owner or title")
    public Uni<RegistryVisit.Page> search(
            @QueryParam("q") @NotNull @Size(min = 2, max = 120) @PlainText String text,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return visits.search(text, cursor == null ? null : Ids.parse("cursor", cursor), limit);
    }

    @GET
    @Requires(Right.VISIT_REGISTRIES)
    @Path("/{registry}")
    @Operation(
            summary = "Visit a gift registry",
            description = "Open to its owner, to agents, to everybody where it is public, and by its link. "
                    + "The owner sees what was bought from the day of the event on.")
    public Uni<RegistryVisit> visit(
            @PathParam("registry") String registry, @QueryParam("link") @Size(max = 64) @Nullable String link) {
        return visits.visit(caller.get(), Ids.parse("registry", registry), link);
    }

    @POST
    @Requires(Right.VISIT_REGISTRIES)
    @Path("/{registry}/items/{item}/gifts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark something as bought for the owner")
    public Uni<RestResponse<Gift>> buy(
            @PathParam("registry") String registry,
            @PathParam("item") String item,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid GiftRequest request) {
        var wish = new BuyGift.Wish(Ids.parse("registry", registry), Ids.parse("item", item), request);
        return buyGift.buy(caller.get(), wish, key).map(RegistryVisitResource::given);
    }

    private static RestResponse<Gift> given(Outcome outcome) {
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Gift(outcome.id()));
        return outcome.replayed()
                ? response.header("Idempotency-Replayed", true).build()
                : response.build();
    }
}
