package dev.rapport.gateway.upstream;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Records what customers made of what was proposed, and what they say of items. */
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
        return changed(api.react(new CallHeaders(asking), action, new OfferRecords.Reaction(reaction)))
                .map(OfferRecords.Reaction::reaction);
    }

    public Uni<String> give(Asking asking, String customer, String sku, String feedback) {
        return changed(api.give(new CallHeaders(asking), customer, sku, new OfferRecords.Feedback(feedback)))
                .map(OfferRecords.Feedback::feedback);
    }

    public Uni<Void> takeBack(Asking asking, String customer, String sku) {
        return changed(api.takeBack(new CallHeaders(asking), customer, sku));
    }

    private <T> Uni<T> changed(Uni<T> call) {
        return Upstreams.guarded("recommendation-service", refusals.told(call), deadline);
    }
}
