package dev.rapport.profile.channel;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.profile.dossier.PartResource;
import dev.rapport.profile.dossier.Parts;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/channel-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Channel preferences",
        description = "By which channel a customer wants to do what, and by which she does it")
class ChannelPreferenceResource
        extends PartResource<ChannelPreference, ChannelPreferenceFields, ChannelPreferenceView> {
    ChannelPreferenceResource(Parts parts, ChannelPreferences kind, CallerOfRequest caller) {
        super(parts, kind, caller);
    }
}
