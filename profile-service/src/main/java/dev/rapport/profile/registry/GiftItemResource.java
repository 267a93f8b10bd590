package dev.rapport.profile.registry;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/gift-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gift registries")
class GiftItemResource extends PartResource<GiftItem, GiftItemFields, GiftItemView> {
    GiftItemResource(Parts parts, GiftItems kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
