package dev.rapport.profile.donotcontact;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.RequiresToChange;
import dev.rapport.access.Right;
import dev.rapport.profile.definition.DefinitionResource;
import dev.rapport.profile.definition.Definitions;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/do-not-contact-lists")
@Produces(MediaType.APPLICATION_JSON)
@RequiresToChange(Right.KEEP_PURPOSES)
@Tag(name = "Do-not-contact lists")
class ContactListResource extends DefinitionResource<ContactList, ContactListFields, ContactListView> {
    ContactListResource(Definitions definitions, ContactLists kind, CallerOfRequest caller) {
        super(definitions, kind, caller);
    }
}
