package dev.rapport.access.lease;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Until when this process may decide, on its own monotonic clock, which goes on while the process is stopped.
 *
 * <p>No clock is compared with another's: the lease counts from before the poll was sent, the ledger's waiting from after it arrived.
 */
@ApplicationScoped
public class Lease {
    private final AtomicLong until = new AtomicLong(System.nanoTime());
    private final Queue<UniEmitter<? super Void>> waiting = new ConcurrentLinkedQueue<>();

    public boolean valid() {
        return until.get() - System.nanoTime() > 0;
    }

    /** Completes when there is a lease, or after this time without one; a process that has just been resumed is current again in a moment. */
    public Uni<Void> within(Duration patience) {
        return valid()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .<Void>emitter(waiting::add)
                        .ifNoItem()
                        .after(patience)
                        .recoverWithItem((Void) null);
    }

    void extend(long sentNanos, Duration length) {
        until.set(sentNanos + length.toNanos());
        for (var waiter = waiting.poll(); waiter != null; waiter = waiting.poll()) {
            waiter.complete(null);
        }
    }

    void end() {
        until.set(System.nanoTime());
    }
}
