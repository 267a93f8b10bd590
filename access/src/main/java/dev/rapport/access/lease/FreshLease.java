package dev.rapport.access.lease;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets a request wait a moment for a lease that has just run out, such as after the process was resumed. */
class FreshLease {
    static final Duration PATIENCE = Duration.ofMillis(300);

    private final Lease lease;

    FreshLease(Lease lease) {
        this.lease = lease;
    }

    @ServerRequestFilter
    public Uni<Void> await() {
        return lease.within(PATIENCE);
    }
}
