package dev.rapport.recommendation.suggestion;

import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/session-suggestions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Offers")
class SessionResource {
    private final OfSession ofSession;

    SessionResource(OfSession ofSession) {
        this.ofSession = ofSession;
    }

    /** The most promising first. */
    public record SessionSuggestions(List<Suggestion> items) {}

    @POST
    @Requires(Right.READ_CATALOGUE)
    @Operation(
            summary = "Suggest what comes next to somebody whom nobody knows",
            description = "By what she looked at in this session alone; nothing of it is kept.")
    public Uni<SessionSuggestions> suggest(@NotNull @Valid SessionRequest request) {
        return ofSession.suggest(request.items(), request.first()).map(SessionSuggestions::new);
    }
}
