package dev.rapport.profile.organization;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/employments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "Who works where; the tree itself is the field parentId of an organization")
class EmploymentResource extends PartResource<Employment, EmploymentFields, EmploymentView> {
    EmploymentResource(Parts parts, Employments kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
