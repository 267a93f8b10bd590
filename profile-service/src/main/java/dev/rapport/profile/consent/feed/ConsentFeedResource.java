package dev.rapport.profile.consent.feed;

import dev.rapport.access.Gated;
import dev.rapport.access.lease.FeedAnswer;
import dev.rapport.access.lease.FeedRequest;
import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For our own services alone; they share a secret, so that they need no token and Keycloak may be down. */
@Path("/internal/consent-feed")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ConsentFeedResource {
    private final AnswerFeed feed;
    private final byte[] secret;

    ConsentFeedResource(AnswerFeed feed, @ConfigProperty(name = "rapport.internal.secret") String secret) {
        this.feed = feed;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Gated
    @Operation(hidden = true)
    public Uni<FeedAnswer> poll(@HeaderParam("Internal-Secret") @Nullable String given, @NotNull FeedRequest request) {
        if (given == null || !MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8))) {
            throw RequestProblems.UNAUTHENTICATED.problem();
        }
        return feed.poll(request);
    }
}
