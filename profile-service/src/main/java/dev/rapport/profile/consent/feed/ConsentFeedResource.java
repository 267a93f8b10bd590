package dev.rapport.profile.consent.feed;

import dev.rapport.access.Gated;
import dev.rapport.access.lease.FeedAnswer;
import dev.rapport.access.lease.FeedRequest;
import dev.rapport.profile.internal.InternalSecret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Tells our other services what customers decided. */
@Path("/internal/consent-feed")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ConsentFeedResource {
    private final AnswerFeed feed;
    private final InternalSecret secret;

    ConsentFeedResource(AnswerFeed feed, InternalSecret secret) {
        this.feed = feed;
        this.secret = secret;
    }

    @POST
    @Gated
    @Operation(hidden = true)
    public Uni<FeedAnswer> poll(@HeaderParam("Internal-Secret") @Nullable String given, @NotNull FeedRequest request) {
        secret.require(given);
        return feed.poll(request);
    }
}
