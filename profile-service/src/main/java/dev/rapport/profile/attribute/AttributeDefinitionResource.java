package dev.rapport.profile.attribute;

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

@Path("/v1/attribute-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Value exchange")
class AttributeDefinitionResource {
    private final Definitions definitions;
    private final AttributeDefinitions kind;
    private final CallerOfRequest caller;

    AttributeDefinitionResource(Definitions definitions, AttributeDefinitions kind, CallerOfRequest caller) {
        this.definitions = definitions;
        this.kind = kind;
        this.caller = caller;
    }

    /** Something that customers may be asked for, as it is read. */
    public record DefinitionView(String name, @JsonUnwrapped DefinitionFields fields, long version) {
        static DefinitionView of(AttributeDefinition definition) {
            return new DefinitionView(definition.name(), definition.fields(), definition.version());
        }
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Operation(summary = "Read all attributes that customers may be asked for")
    public Uni<List<DefinitionView>> all() {
        return definitions
                .all(kind)
                .map(all -> all.stream().map(DefinitionView::of).toList());
    }

    @GET
    @Requires(Right.READ_DEFINITIONS)
    @Path("/{name}")
    @Operation(summary = "Read the definition of one attribute")
    public Uni<RestResponse<DefinitionView>> one(@PathParam("name") String name) {
        return definitions.one(kind, name).map(definition -> answer(200, definition));
    }

    @PUT
    @Requires(Right.KEEP_DEFINITIONS)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Define an attribute, or with If-Match define it anew",
            description =
                    "The schema is JSON Schema 2020-12 without references and patterns. What customers have told is not checked again.")
    public Uni<RestResponse<DefinitionView>> put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DefinitionFields fields) {
        return definitions
                .put(caller.get(), kind, name, ifMatch, fields)
                .map(put -> answer(put.created() ? 201 : 200, put.definition()));
    }

    private static RestResponse<DefinitionView> answer(int status, AttributeDefinition definition) {
        var code = RestResponse.Status.fromStatusCode(status);
        return RestResponse.ResponseBuilder.create(code, DefinitionView.of(definition))
                .header("ETag", EntityTag.of(definition.version()))
                .build();
    }
}
