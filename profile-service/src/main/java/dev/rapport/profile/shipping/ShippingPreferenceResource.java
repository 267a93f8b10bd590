package dev.rapport.profile.shipping;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/shipping-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Shipping preferences",
        description = "How a customer wants to receive what she orders, in general or at one address")
class ShippingPreferenceResource
        extends PartResource<ShippingPreference, ShippingPreferenceFields, ShippingPreferenceView> {
    ShippingPreferenceResource(Parts parts, ShippingPreferences kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
