package dev.rapport.gateway.upstream;

import dev.rapport.gateway.problem.RefusedChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Calls about one customer's consent.
 *
 * <p>What she decided is hers to read and to change whatever she decided, so that no decision of hers holds these answers back.
 */
@ApplicationScoped
public class ConsentUpstream {
    private static final String SERVICE = "profile-service";

    private final ConsentApi api;
    private final Refusals refusals;
    private final Duration deadline;
    private final Duration changeDeadline;

    ConsentUpstream(
            @RestClient ConsentApi api,
            Refusals refusals,
            @ConfigProperty(name = "rapport.gateway.upstream.deadline") Duration deadline,
            @ConfigProperty(name = "rapport.gateway.upstream.change-deadline") Duration changeDeadline) {
        this.api = api;
        this.refusals = refusals;
        this.deadline = deadline;
        this.changeDeadline = changeDeadline;
    }

    public Uni<ConsentRecords.Consents> state(Asking asking, String customer, String language) {
        return Upstreams.guarded(SERVICE, api.state(new CallHeaders(asking), customer, language), deadline);
    }

    public Uni<ConsentRecords.History> history(Asking asking, String customer, long after, int limit) {
        return Upstreams.guarded(SERVICE, api.history(new CallHeaders(asking), customer, after, limit), deadline);
    }

    public Uni<ConsentRecords.Receipt> receipt(Asking asking, String customer, String entry) {
        return Upstreams.guarded(SERVICE, api.receipt(new CallHeaders(asking), customer, entry), deadline);
    }

    public Uni<AccessRecords.Page> accessLog(
            Asking asking, String customer, boolean own, @Nullable String after, int limit) {
        return Upstreams.guarded(SERVICE, api.accessLog(new CallHeaders(asking), customer, own, after, limit), deadline)
                .invoke(() -> asking.release().from(customer));
    }

    /** Fails with {@link RefusedChange} where the service says what is wrong with it. */
    public Uni<ConsentRecords.Decided> decide(Asking asking, String customer, ConsentRecords.Request request) {
        return Upstreams.guarded(
                SERVICE, refusals.told(api.decide(new CallHeaders(asking), customer, request)), changeDeadline);
    }
}
