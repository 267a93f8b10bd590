package dev.rapport.profile.attribute;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.definition.DefinitionResource;
import dev.rapport.profile.definition.Definitions;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/attribute-definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Value exchange")
class AttributeDefinitionResource extends DefinitionResource<AttributeDefinition, DefinitionFields, DefinitionView> {
    AttributeDefinitionResource(Definitions definitions, AttributeDefinitions kind, CallerOfRequest caller) {
        super(definitions, kind, caller);
    }
}
