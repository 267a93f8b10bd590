package dev.rapport.profile.definition;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.web.EntityTag;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The addresses of one kind of definition; a feature's resource names the path and the kind. */
@Authenticated
public abstract class DefinitionResource<D extends Definition<F>, F extends Record, V> {
    private final Definitions definitions;
    private final DefinitionKind<D, F, V> kind;
    private final CallerOfRequest caller;

    protected DefinitionResource(Definitions definitions, DefinitionKind<D, F, V> kind, CallerOfRequest caller) {
        this.definitions = definitions;
        this.kind = kind;
        this.caller = caller;
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Operation(summary = "Read all")
    public Uni<List<V>> all() {
        return definitions.all(kind).map(all -> all.stream().map(kind::view).toList());
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Path("/{name}")
    @Operation(summary = "Read one")
    public Uni<RestResponse<V>> one(@PathParam("name") String name) {
        return definitions.one(kind, name).map(definition -> answer(RestResponse.Status.OK, definition));
    }

    @PUT
    @Requires(Right.KEEP_DEFINITIONS)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Define one, or with If-Match define it anew")
    public Uni<RestResponse<V>> put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid F fields) {
        return definitions
                .put(caller.get(), kind, name, ifMatch, fields)
                .map(put ->
                        answer(put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.definition()));
    }

    private RestResponse<V> answer(RestResponse.Status status, D definition) {
        return RestResponse.ResponseBuilder.create(status, kind.view(definition))
                .header("ETag", EntityTag.of(definition.version()))
                .build();
    }
}
