package dev.rapport.profile.donotcontact;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/do-not-contact-lists/{list}/refreshes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Do-not-contact lists")
class ContactListRefreshResource {
    private final RefreshContactList refreshContactList;

    ContactListRefreshResource(RefreshContactList refreshContactList) {
        this.refreshContactList = refreshContactList;
    }

    /** @param asOf of when the entries are that were taken over, all of them */
    public record Refresh(@NotNull Instant asOf) {}

    /**
     * What a list is from now on.
     *
     * @param entries how many are on it
     * @param before how many were on it before
     */
    public record Refreshed(String name, Instant asOf, long entries, long before) {}

    @POST
    @Requires(Right.KEEP_CONTACT_LISTS)
    @Operation(
            summary = "Say that all entries of a list as of a time were taken over",
            description =
                    "From now on it is these that hold; contact points that are on the list are noted in the consent ledger within moments.")
    public Uni<Refreshed> refresh(@PathParam("list") String list, @NotNull @Valid Refresh refresh) {
        return refreshContactList.refresh(list, refresh.asOf());
    }
}
