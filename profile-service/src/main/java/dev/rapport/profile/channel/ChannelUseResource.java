package dev.rapport.profile.channel;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.dossier.Dossiers;
import dev.rapport.profile.dossier.PartName;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/channel-uses")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Channel preferences")
class ChannelUseResource {
    private final Dossiers dossiers;
    private final ReadChannelUse readChannelUse;
    private final CallerOfRequest caller;

    ChannelUseResource(Dossiers dossiers, ReadChannelUse readChannelUse, CallerOfRequest caller) {
        this.dossiers = dossiers;
        this.readChannelUse = readChannelUse;
        this.caller = caller;
    }

    @GET
    @Gated
    @Operation(
            summary =
                    "By which channel the customer says she does things, by which she does them, and where the two disagree")
    public Uni<List<ChannelUse>> uses(@PathParam("customer") String customer) {
        var id = Ids.parse("customer", customer);
        return dossiers.read(
                caller.get(),
                id,
                PartName.CHANNEL_PREFERENCES.category(),
                session -> readChannelUse.of(session, List.of(id)).map(uses -> uses.getOrDefault(id, List.of())));
    }
}
