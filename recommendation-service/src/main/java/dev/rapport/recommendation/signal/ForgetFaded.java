package dev.rapport.recommendation.signal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets what was looked at or wanted so long ago that it says nothing any more; there is far more of it than of all else. */
@ApplicationScoped
class ForgetFaded {
    private static final Duration KEPT = Duration.ofDays(180);
    private static final String FORGET = "delete from signals where kind <> 'RATED' and occurred_at < $1";

    private final Pool pool;
    private final Clock clock;

    ForgetFaded(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "12h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
