package dev.rapport.profile.consent.feed;

import dev.rapport.profile.consent.feed.ReplicaRows.Replica;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds an answer until every process that decides has confirmed what it says, or cannot decide any more.
 *
 * <p>A lease that does not know of an entry was asked for before that entry was committed, so it has run out one lease after the commit at
 * the latest, counted on the clock of this process alone. A replica that has not polled for one lease has none already.
 */
@ApplicationScoped
public class Barrier {
    private static final long LOOK_MILLIS = 4;

    private final ReplicaRows replicas;
    private final NewEntries entries;
    private final Vertx vertx;
    private final Duration lease;
    private final AtomicLong longest;
    private final long started = System.nanoTime();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Barrier(ReplicaRows replicas, NewEntries entries, Vertx vertx, FeedConfig config) {
        this.replicas = replicas;
        this.entries = entries;
        this.vertx = vertx;
        this.lease = config.lease();
        this.longest = new AtomicLong(lease.toMillis());
    }

    /** Counts from the start of the process, and not from when it is first needed. */
    void start(@Observes StartupEvent event) {
        Log.debugf("no decision is answered before a lease of %s has passed", lease);
    }

    /** How often a replica had polled when it was looked at, and since when it has not polled again. */
    private record Seen(long polls, long sinceNanos) {}

    private record Waiting(long seq, long committedNanos, UniEmitter<? super Proof> emitter) {}

    /** To be called after the commit; answers within one lease, even where the database has become slow. */
    public Uni<Proof> passed(long seq) {
        entries.wake();
        var committed = System.nanoTime();
        return Uni.createFrom().emitter(emitter -> {
            waiting.add(new Waiting(seq, committed, emitter));
            begin();
        });
    }

    private void begin() {
        if (looking.compareAndSet(false, true)) {
            look();
        }
    }

    /** Only those are weighed who were waiting before the replicas were read: what was read before a commit says nothing of it. */
    private void look() {
        var asked = List.copyOf(waiting);
        var unused = replicas.all()
                .ifNoItem()
                .after(lease)
                .fail()
                .invoke(found -> weigh(asked, found))
                .onFailure()
                .invoke(failure -> weighBlind(asked))
                .onTermination()
                .invoke(this::again)
                .subscribe()
                .with(found -> {}, failure -> Log.debug("the replicas cannot be read"));
    }

    private void weigh(List<Waiting> asked, List<Replica> found) {
        var now = System.nanoTime();
        found.forEach(replica -> remember(replica, now));
        seen.keySet().retainAll(found.stream().map(Replica::name).toList());
        asked.forEach(each -> weigh(each, found, now));
    }

    private void remember(Replica replica, long now) {
        longest.accumulateAndGet(replica.leaseMillis(), Math::max);
        seen.compute(
                replica.name(),
                (name, before) ->
                        before == null || before.polls() != replica.polls() ? new Seen(replica.polls(), now) : before);
    }

    private void weigh(Waiting each, List<Replica> found, long now) {
        var waited = elapsed(each.committedNanos(), now) && elapsed(started, now);
        var confirmations = found.stream()
                .map(replica -> confirmation(each, replica, now, waited))
                .toList();
        var known = confirmations.stream().allMatch(Proof.Confirmation::settled) && elapsed(started, now);
        if (waited || known) {
            finish(each, confirmations, now);
        }
    }

    private Proof.Confirmation confirmation(Waiting each, Replica replica, long now, boolean waited) {
        if (replica.confirmed() >= each.seq()) {
            return new Proof.Confirmation(replica.service(), replica.name(), Proof.Outcome.CONFIRMED);
        }
        var last = seen.get(replica.name());
        var over = waited || last != null && elapsed(last.sinceNanos(), now);
        return new Proof.Confirmation(
                replica.service(), replica.name(), over ? Proof.Outcome.LEASE_OVER : Proof.Outcome.PENDING);
    }

    /** Without the database nobody is given a lease; waiting is enough. */
    private void weighBlind(List<Waiting> asked) {
        var now = System.nanoTime();
        asked.stream()
                .filter(each -> elapsed(each.committedNanos(), now) && elapsed(started, now))
                .forEach(each -> finish(each, List.of(), now));
    }

    private void finish(Waiting each, List<Proof.Confirmation> confirmations, long now) {
        waiting.remove(each);
        var millis = Duration.ofNanos(now - each.committedNanos()).toMillis();
        each.emitter().complete(new Proof(true, each.seq(), millis, confirmations));
    }

    private void again() {
        looking.set(false);
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            var unused = vertx.setTimer(LOOK_MILLIS, timer -> look());
        }
    }

    /** By the longest lease that any replica was given: another process may give longer ones than this. */
    private boolean elapsed(long sinceNanos, long now) {
        return now - sinceNanos >= TimeUnit.MILLISECONDS.toNanos(longest.get());
    }
}
