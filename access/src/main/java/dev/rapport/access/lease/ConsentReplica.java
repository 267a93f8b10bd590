package dev.rapport.access.lease;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follows the ledger, one poll after the other; each answer renews the lease. */
@ApplicationScoped
public class ConsentReplica {
    private static final Duration GIVE_UP = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 50;

    private final ConsentFeed feed;
    private final Standings standings;
    private final Lease lease;
    private final Vertx vertx;
    private final String service;
    private final String replica = UUID.randomUUID().toString();
    private volatile boolean running;
    private String hash = "";
    private long rules;

    ConsentReplica(
            ConsentFeed feed,
            Standings standings,
            Lease lease,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feed = feed;
        this.standings = standings;
        this.lease = lease;
        this.vertx = vertx;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        poll();
    }

    /** Decides no more before it says so; a ledger that does not hear of it waits for the lease to run out. */
    void stop(@Observes ShutdownEvent event) {
        running = false;
        lease.end();
        var unused = feed.poll(request(true)).subscribe().with(gone -> {}, failure -> {});
    }

    private void poll() {
        if (!running) {
            return;
        }
        var sent = System.nanoTime();
        var unused = Uni.createFrom()
                .deferred(() -> feed.poll(request(false)))
                .ifNoItem()
                .after(GIVE_UP)
                .fail()
                .invoke(answer -> take(answer, sent))
                .subscribe()
                .with(answer -> poll(), this::later);
    }

    private FeedRequest request(boolean leaving) {
        return new FeedRequest(replica, service, standings.seq(), hash, rules, leaving);
    }

    private void take(FeedAnswer answer, long sent) {
        if (answer.reset()) {
            lease.end();
            standings.forget();
            hash = "";
            rules = 0;
            return;
        }
        if (answer.rules() != null) {
            standings.become(answer.rules());
            rules = answer.rulesVersion();
        }
        standings.apply(answer.standings(), answer.seq());
        hash = answer.hash();
        if (answer.leaseMillis() > 0 && running) {
            lease.extend(sent, Duration.ofMillis(answer.leaseMillis()));
        }
    }

    private void later(Throwable failure) {
        if (running && !lease.valid()) {
            Log.debugf(
                    "the consent ledger does not answer: %s", failure.getClass().getSimpleName());
        }
        var unused = vertx.setTimer(PAUSE_MILLIS, timer -> poll());
    }
}
