package dev.rapport.profile.preference;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.definition.DefinitionResource;
import dev.rapport.profile.definition.Definitions;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/contact-contexts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact preferences")
class ContactContextResource extends DefinitionResource<ContactContext, ContextFields, ContextView> {
    ContactContextResource(Definitions definitions, ContactContexts kind, CallerOfRequest caller) {
        super(definitions, kind, caller);
    }
}
