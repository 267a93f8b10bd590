package dev.rapport.access.lease;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.TakesIn;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request wait a moment for a lease that has just run out, such as after the process was resumed.
 *
 * <p>The gateway says how much of the ledger it knew when its query began ({@code Ledger-Seq}). Who knows less must not decide for it: what
 * the gateway does not see change while it answers would have changed here before.
 */
class FreshLease {
    static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String KNOWN = "Ledger-Seq";

    private final Lease lease;
    private final Standings standings;

    FreshLease(Lease lease, Standings standings) {
        this.lease = lease;
        this.standings = standings;
    }

    @ServerRequestFilter
    public Uni<Void> await(ContainerRequestContext request, SimpleResourceInfo asked) {
        if (asked.getResourceClass().isAnnotationPresent(TakesIn.class)) {
            return Uni.createFrom().voidItem();
        }
        var known = known(request.getHeaderString(KNOWN));
        return lease.within(PATIENCE, () -> standings.seq() >= known).invoke(() -> requireKnown(known));
    }

    private void requireKnown(long known) {
        if (standings.seq() < known) {
            throw AccessProblems.DECISION_CHANGED.problem();
        }
    }

    private static long known(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : 0;
    }
}
