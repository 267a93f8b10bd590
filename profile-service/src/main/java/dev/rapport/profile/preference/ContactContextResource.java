package dev.rapport.profile.preference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.profile.definition.Definitions;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/contact-contexts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Contact preferences")
class ContactContextResource {
    private final Definitions definitions;
    private final ContactContexts contexts;
    private final CallerOfRequest caller;

    ContactContextResource(Definitions definitions, ContactContexts contexts, CallerOfRequest caller) {
        this.definitions = definitions;
        this.contexts = contexts;
        this.caller = caller;
    }

    /** An occasion to contact customers, as it is read. */
    public record ContextView(String name, @JsonUnwrapped ContextFields fields, long version) {
        static ContextView of(ContactContext context) {
            return new ContextView(context.name(), context.fields(), context.version());
        }
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Operation(summary = "Read all contexts in which customers are contacted")
    public Uni<List<ContextView>> all() {
        return definitions
                .all(contexts)
                .map(all -> all.stream().map(ContextView::of).toList());
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Path("/{name}")
    @Operation(summary = "Read one context")
    public Uni<RestResponse<ContextView>> one(@PathParam("name") String name) {
        return definitions.one(contexts, name).map(context -> answer(200, context));
    }

    @PUT
    @Requires(Right.KEEP_DEFINITIONS)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Define a context, or with If-Match define it anew",
            description = "The context 'any' holds for customers' wishes in general; it is always there.")
    public Uni<RestResponse<ContextView>> put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContextFields fields) {
        return definitions
                .put(caller.get(), contexts, name, ifMatch, fields)
                .map(put -> answer(put.created() ? 201 : 200, put.definition()));
    }

    private static RestResponse<ContextView> answer(int status, ContactContext context) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), ContextView.of(context))
                .header("ETag", EntityTag.of(context.version()))
                .build();
    }
}
