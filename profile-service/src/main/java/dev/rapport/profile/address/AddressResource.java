package dev.rapport.profile.address;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses", description = "Postal addresses of a customer, written as her country writes them")
class AddressResource extends PartResource<Address, AddressFields, AddressView> {
    AddressResource(Parts parts, Addresses kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
