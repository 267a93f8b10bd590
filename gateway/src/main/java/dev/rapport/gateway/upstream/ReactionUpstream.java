package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Records what customers made of what was proposed. */
@ApplicationScoped
public class ReactionUpstream {
    private final OfferApi api;
    private final Refusals refusals;
    private final Duration deadline;

    ReactionUpstream(
            @RestClient OfferApi api,
            Refusals refusals,
            @ConfigProperty(name = "rapport.gateway.upstream.change-deadline") Duration deadline) {
        this.api = api;
        this.refusals = refusals;
        this.deadline = deadline;
    }

    public Uni<String> react(Asking asking, String action, String reaction) {
        var told = refusals.told(api.react(new CallHeaders(asking), action, new OfferRecords.Reaction(reaction)));
        return Upstreams.guarded("recommendation-service", told, deadline).map(OfferRecords.Reaction::reaction);
    }
}
