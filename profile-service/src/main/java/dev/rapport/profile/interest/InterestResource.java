package dev.rapport.profile.interest;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/interests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Interests",
        description = "What a customer cares about: stated by her or observed; she can correct and remove it")
class InterestResource extends PartResource<Interest, InterestFields, InterestView> {
    InterestResource(Parts parts, Interests kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
