package dev.rapport.profile.team;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/account-team")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Account team", description = "Who of ours is there for a customer, as what and when")
class TeamMemberResource extends PartResource<TeamMember, TeamMemberFields, TeamMemberView> {
    TeamMemberResource(Parts parts, AccountTeam kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
