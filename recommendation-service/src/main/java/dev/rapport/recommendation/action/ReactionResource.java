package dev.rapport.recommendation.action;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/actions/{action}/reaction")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Next best action")
class ReactionResource {
    private final React react;
    private final CallerOfRequest caller;

    ReactionResource(React react, CallerOfRequest caller) {
        this.react = react;
        this.caller = caller;
    }

    /** What she made of it. */
    public record Reacted(@NotNull Reaction reaction) {}

    @PUT
    @Gated
    @Operation(
            summary = "Record what a customer made of what was proposed",
            description =
                    "Once: the same again changes nothing, another one is refused. The same is not proposed again for as long as its strategy rests.")
    public Uni<RestResponse<Reacted>> react(@PathParam("action") String action, @NotNull @Valid Reacted reacted) {
        return react.react(caller.get(), Ids.parse("action", action), reacted.reaction())
                .map(fresh -> answer(reacted, fresh));
    }

    private static RestResponse<Reacted> answer(Reacted reacted, boolean fresh) {
        var response = RestResponse.ResponseBuilder.create(
                fresh ? RestResponse.Status.CREATED : RestResponse.Status.OK, reacted);
        return fresh
                ? response.build()
                : response.header("Idempotency-Replayed", true).build();
    }
}
