package dev.rapport.interaction.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the months ahead ready and lets go of what is older than it may be kept. */
@ApplicationScoped
class KeepPartitions {
    private static final int MONTHS_AHEAD = 3;
    private static final Duration LEAST = Duration.ofDays(32);
    private static final String KEEP = "select keep_event_partitions($1, $2), forget_corrections($2)";

    private final Pool pool;
    private final Clock clock;
    private final Optional<Duration> retention;

    KeepPartitions(
            Pool pool,
            Clock clock,
            @ConfigProperty(name = "rapport.interaction.events.retention") Optional<Duration> retention) {
        this.pool = pool;
        this.clock = clock;
        this.retention = retention;
    }

    /** Without it nothing could be recorded one day, so it is said when the service starts. */
    void requirePossible(@Observes StartupEvent event) {
        retention.filter(kept -> kept.compareTo(LEAST) < 0).ifPresent(kept -> {
            throw new IllegalStateException("rapport.interaction.events.retention must be at least 32D");
        });
    }

    @Scheduled(every = "12h")
    Uni<Void> keep() {
        return keep(horizon());
    }

    /** Months that ended before the horizon are dropped with what was counted and corrected in them; null keeps everything. */
    Uni<Void> keep(@Nullable OffsetDateTime horizon) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(MONTHS_AHEAD, horizon))
                .onFailure()
                .invoke(failure -> Log.errorf(failure, "the partitions of the months ahead are not ready"))
                .replaceWithVoid();
    }

    private @Nullable OffsetDateTime horizon() {
        return retention
                .map(kept -> clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .orElse(null);
    }
}
