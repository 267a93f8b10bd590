package dev.rapport.profile.contact;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact points", description = "E-mail addresses and telephone numbers of a customer")
class ContactPointResource extends PartResource<ContactPoint, ContactPointFields, ContactPointView> {
    ContactPointResource(Parts parts, ContactPoints kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
