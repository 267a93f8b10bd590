package dev.rapport.profile.dossier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.history.Saying;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The addresses of one kind of part; a feature's resource names the path and the kind. */
@Authenticated
public abstract class PartResource<P extends Part<F>, F extends Record, V> {
    private final Parts parts;
    private final PartKind<P, F, V> kind;
    private final CallerOfRequest caller;

    protected PartResource(Parts parts, PartKind<P, F, V> kind, CallerOfRequest caller) {
        this.parts = parts;
        this.kind = kind;
        this.caller = caller;
    }

    /** What a new part is called. */
    public record Added(UUID id) {}

    @GET
    @Gated
    @Operation(summary = "Read all")
    public Uni<List<V>> all(@PathParam("customer") String customer) {
        return parts.all(caller.get(), Ids.parse("customer", customer), kind)
                .map(all -> all.stream().map(kind::view).toList());
    }

    @GET
    @Gated
    @Path("/{id}")
    @Operation(summary = "Read one")
    public Uni<RestResponse<V>> one(@PathParam("customer") String customer, @PathParam("id") String id) {
        return parts.one(caller.get(), Ids.parse("customer", customer), kind, Ids.parse("id", id))
                .map(part -> tagged(part, List.of()));
    }

    @POST
    @Gated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add one")
    public Uni<RestResponse<Added>> add(
            @PathParam("customer") String customer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Saying.Headers said,
            @NotNull @Valid F fields) {
        var owner = Ids.parse("customer", customer);
        return parts.add(caller.get(), owner, kind, fields, key, said)
                .map(outcome -> added(owner, outcome.id(), outcome.replayed()));
    }

    @PATCH
    @Gated
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(summary = "Change one by a merge patch")
    public Uni<RestResponse<V>> change(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam Saying.Headers said,
            @NotNull ObjectNode patch) {
        var version = EntityTag.required(ifMatch);
        return parts.change(
                        caller.get(), Ids.parse("customer", customer), kind, Ids.parse("id", id), version, patch, said)
                .map(changed -> tagged(changed.part(), changed.outranked()));
    }

    @DELETE
    @Gated
    @Path("/{id}")
    @Operation(summary = "Remove one")
    public Uni<RestResponse<Void>> remove(
            @PathParam("customer") String customer,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @BeanParam Saying.Headers said) {
        var version = EntityTag.required(ifMatch);
        return parts.remove(caller.get(), Ids.parse("customer", customer), kind, Ids.parse("id", id), version, said)
                .replaceWith(RestResponse.noContent());
    }

    private RestResponse<V> tagged(P part, List<String> outranked) {
        var response = RestResponse.ResponseBuilder.ok(kind.view(part)).header("ETag", EntityTag.of(part.version()));
        return outranked.isEmpty()
                ? response.build()
                : response.header("Outranked", String.join(", ", outranked)).build();
    }

    private RestResponse<Added> added(UUID owner, UUID id, boolean replayed) {
        var location = URI.create("/v1/customers/" + owner + "/" + kind.name().path() + "/" + id);
        var response = RestResponse.ResponseBuilder.<Added>created(location).entity(new Added(id));
        return replayed ? response.header("Idempotency-Replayed", true).build() : response.build();
    }
}
