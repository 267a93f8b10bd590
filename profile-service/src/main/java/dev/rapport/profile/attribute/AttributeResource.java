package dev.rapport.profile.attribute;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/attributes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Value exchange",
        description = "What customers offer for something in return, what they were promised, and what they got")
class AttributeResource extends PartResource<Attribute, AttributeFields, AttributeView> {
    AttributeResource(Parts parts, Attributes kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
