package dev.rapport.access.remote;

import dev.rapport.access.lease.FeedAnswer;
import dev.rapport.access.lease.FeedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The ledger's feed at profile-service. */
@Path("/internal/consent-feed")
@RegisterRestClient(configKey = "profile")
interface ConsentFeedApi {

    @POST
    Uni<FeedAnswer> poll(@HeaderParam("Internal-Secret") String secret, FeedRequest request);
}
