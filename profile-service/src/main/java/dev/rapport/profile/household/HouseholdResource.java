package dev.rapport.profile.household;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.journal.IdempotencyKeys.Outcome;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Households")
class HouseholdResource {
    private final KeepHousehold keepHousehold;
    private final ReadHouseholds readHouseholds;
    private final CallerOfRequest caller;

    HouseholdResource(KeepHousehold keepHousehold, ReadHouseholds readHouseholds, CallerOfRequest caller) {
        this.keepHousehold = keepHousehold;
        this.readHouseholds = readHouseholds;
        this.caller = caller;
    }

    /** What a household is called, for those who keep it. */
    public record HouseholdName(
            @NotNull @Size(min = 1, max = 120) @PlainText String name) {}

    /** What a new household is called. */
    public record CreatedHousehold(UUID id) {}

    @POST
    @Requires(Right.KEEP_HOUSEHOLDS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a household known; its members are added at /v1/customers/{customer}/household-memberships")
    public Uni<RestResponse<CreatedHousehold>> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HouseholdName request) {
        return keepHousehold.create(caller.get(), key, request).map(HouseholdResource::created);
    }

    @GET
    @Gated
    @Path("/{id}")
    @Operation(summary = "Read a household and those of its members whom the caller may know")
    public Uni<RestResponse<HouseholdView>> read(@PathParam("id") String id) {
        return readHouseholds.one(caller.get(), Ids.parse("id", id)).map(HouseholdResource::tagged);
    }

    @PUT
    @Requires(Right.KEEP_HOUSEHOLDS)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name a household anew")
    public Uni<RestResponse<HouseholdView>> rename(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HouseholdName request) {
        var asking = caller.get();
        var household = Ids.parse("id", id);
        return keepHousehold
                .rename(asking, household, EntityTag.required(ifMatch), request)
                .chain(() -> readHouseholds.one(asking, household))
                .map(HouseholdResource::tagged);
    }

    private static RestResponse<CreatedHousehold> created(Outcome outcome) {
        var response = RestResponse.ResponseBuilder.<CreatedHousehold>created(
                        URI.create("/v1/households/" + outcome.id()))
                .entity(new CreatedHousehold(outcome.id()));
        return outcome.replayed()
                ? response.header("Idempotency-Replayed", true).build()
                : response.build();
    }

    private static RestResponse<HouseholdView> tagged(HouseholdView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", EntityTag.of(view.version()))
                .build();
    }
}
