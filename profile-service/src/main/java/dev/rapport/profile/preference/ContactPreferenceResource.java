package dev.rapport.profile.preference;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/contact-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Contact preferences",
        description = "How a customer wants to be contacted in which context, and how she is to be contacted now")
class ContactPreferenceResource
        extends PartResource<ContactPreference, ContactPreferenceFields, ContactPreferenceView> {
    ContactPreferenceResource(Parts parts, ContactPreferences kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
