package dev.rapport.profile.registry;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/gift-registries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Gift registries",
        description = "What a customer would like to be given; the lists themselves, their items, visits and gifts")
class RegistryResource extends PartResource<Registry, RegistryFields, RegistryView> {
    RegistryResource(Parts parts, Registries kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
