package dev.rapport.gateway.signal;

import dev.rapport.access.Role;
import dev.rapport.defaults.web.Correlation;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Passes on what a customer's browser says for her ({@code Sec-GPC}), before anything is read for her.
 *
 * <p>The ledger keeps it once and for all, so each person's is passed on once by this process.
 */
@ApplicationScoped
public class BrowserSignals {
    private static final String HEADER = "Sec-GPC";
    private static final int MOST = 100_000;

    private final SignalApi profile;
    private final Duration deadline;
    private final Set<String> heard = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    BrowserSignals(
            @RestClient SignalApi profile,
            @ConfigProperty(name = "rapport.gateway.upstream.change-deadline") Duration deadline) {
        this.profile = profile;
        this.deadline = deadline;
    }

    /** Goes on where the request is at home; a signal that cannot be passed on now is passed on with the next request. */
    public Uni<Void> hear(RoutingContext request, SecurityIdentity caller) {
        var subject = caller.getPrincipal().getName();
        var headers = request.request().headers();
        if (!"1".equals(headers.get(HEADER)) || !caller.hasRole(Role.CUSTOMER.claim()) || heard.contains(subject)) {
            return Uni.createFrom().voidItem();
        }
        var home = Vertx.currentContext();
        return profile.hear(headers.get("Authorization"), headers.get(Correlation.HEADER), "1")
                .ifNoItem()
                .after(deadline)
                .fail()
                .invoke(() -> heard.add(subject))
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "what a browser said could not be passed on: %s",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull()
                .emitOn(next -> home.runOnContext(ignored -> next.run()));
    }
}
