package dev.rapport.access.log;

import dev.rapport.access.DecisionTrail;
import dev.rapport.defaults.batch.GroupCommit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts what a request asked of customers on record; requests that are answered at once share one write. */
@ApplicationScoped
public class AccessRecorder {
    private static final Duration GIVE_UP = Duration.ofSeconds(2);
    private static final int MOST = 1_000;
    private static final int WAITING = 100_000;

    private final GroupCommit<AccessEntry> writes;
    private final Clock clock;
    private final String service;

    AccessRecorder(AccessLog log, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.writes = new GroupCommit<>(log::keep, MOST, WAITING, GIVE_UP);
        this.clock = clock;
        this.service = service;
    }

    /** Fails where that could not be kept. */
    public Uni<Void> record(DecisionTrail trail, String correlation) {
        var entries = trail.entries(clock.instant(), service, correlation);
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : writes.submit(entries).ifNoItem().after(GIVE_UP).fail();
    }
}
