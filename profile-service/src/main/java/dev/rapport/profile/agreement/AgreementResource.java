package dev.rapport.profile.agreement;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.RequiresToChange;
import dev.rapport.access.Right;
import dev.rapport.profile.definition.DefinitionResource;
import dev.rapport.profile.definition.Definitions;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/partner-agreements")
@Produces(MediaType.APPLICATION_JSON)
@RequiresToChange(Right.KEEP_PURPOSES)
@Tag(name = "Partner agreements")
class AgreementResource extends DefinitionResource<Agreement, AgreementFields, AgreementView> {
    AgreementResource(Definitions definitions, Agreements kind, CallerOfRequest caller) {
        super(definitions, kind, caller);
    }
}
