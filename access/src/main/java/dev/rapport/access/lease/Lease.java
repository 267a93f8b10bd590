package dev.rapport.access.lease;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Until when this process may decide, on its own monotonic clock, which goes on while the process is stopped.
 *
 * <p>No clock is compared with another's: the lease counts from before the poll was sent, the ledger's waiting from after it arrived.
 */
@ApplicationScoped
public class Lease {
    private final AtomicLong until = new AtomicLong(System.nanoTime());
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    private record Waiting(BooleanSupplier enough, UniEmitter<? super Void> emitter) {}

    public boolean valid() {
        return until.get() - System.nanoTime() > 0;
    }

    /** Completes when there is a lease, or after this time without one; a process that has just been resumed is current again in a moment. */
    public Uni<Void> within(Duration patience) {
        return within(patience, () -> true);
    }

    /** The same, for somebody who also needs this process to know enough. */
    public Uni<Void> within(Duration patience, BooleanSupplier enough) {
        return valid() && enough.getAsBoolean()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .<Void>emitter(emitter -> await(new Waiting(enough, emitter)))
                        .ifNoItem()
                        .after(patience)
                        .recoverWithItem((Void) null);
    }

    private void await(Waiting waiter) {
        waiter.emitter().onTermination(() -> waiting.remove(waiter));
        waiting.add(waiter);
    }

    void extend(long sentNanos, Duration length) {
        until.set(sentNanos + length.toNanos());
        waiting.stream().filter(waiter -> waiter.enough().getAsBoolean()).forEach(waiter -> {
            waiting.remove(waiter);
            waiter.emitter().complete(null);
        });
    }

    void end() {
        until.set(System.nanoTime());
    }
}
