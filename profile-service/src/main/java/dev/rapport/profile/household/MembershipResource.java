package dev.rapport.profile.household;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/household-memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
class MembershipResource extends PartResource<Membership, MembershipFields, MembershipView> {
    MembershipResource(Parts parts, Memberships kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
