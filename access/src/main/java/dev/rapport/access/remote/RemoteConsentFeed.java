package dev.rapport.access.remote;

import dev.rapport.access.lease.ConsentFeed;
import dev.rapport.access.lease.FeedAnswer;
import dev.rapport.access.lease.FeedRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Polls over HTTP, with the secret that the services share; Keycloak need not be up for it. */
@ApplicationScoped
class RemoteConsentFeed implements ConsentFeed {
    private final ConsentFeedApi api;
    private final String secret;

    RemoteConsentFeed(@RestClient ConsentFeedApi api, @ConfigProperty(name = "rapport.internal.secret") String secret) {
        this.api = api;
        this.secret = secret;
    }

    @Override
    public Uni<FeedAnswer> poll(FeedRequest request) {
        return api.poll(secret, request);
    }
}
