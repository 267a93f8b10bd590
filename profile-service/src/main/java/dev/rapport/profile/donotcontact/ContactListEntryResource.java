package dev.rapport.profile.donotcontact;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/do-not-contact-lists/{list}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Do-not-contact lists")
class ContactListEntryResource {
    private final RefreshContactList refreshContactList;

    ContactListEntryResource(RefreshContactList refreshContactList) {
        this.refreshContactList = refreshContactList;
    }

    /**
     * Some of those on a list.
     *
     * @param asOf of when the list is
     * @param values telephone numbers or e-mail addresses, as the list's channels say
     */
    public record Entries(
            @NotNull Instant asOf,
            @NotNull @Size(min = 1, max = 1000) List<@NotNull @Size(min = 1, max = 255) String> values) {

        @Override
        public String toString() {
            return "Entries[" + asOf + "]";
        }
    }

    /**
     * What became of them.
     *
     * @param taken how many were understood
     * @param refused which were not, by their place in the request, counted from 0
     */
    public record Taken(int taken, List<Integer> refused) {}

    @POST
    @Requires(Right.KEEP_CONTACT_LISTS)
    @Operation(
            summary = "Take over entries of a list",
            description =
                    "They hold when a refresh as of the same time follows; until then those of before do. Sent again, nothing changes.")
    public Uni<Taken> take(@PathParam("list") String list, @NotNull @Valid Entries entries) {
        return refreshContactList.take(list, entries);
    }
}
