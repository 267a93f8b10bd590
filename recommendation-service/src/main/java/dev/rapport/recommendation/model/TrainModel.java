package dev.rapport.recommendation.model;

import dev.rapport.recommendation.model.StoredModels.Learned;
import dev.rapport.recommendation.model.StoredModels.Version;
import dev.rapport.recommendation.person.Profiling;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Learns in the background what everybody's purchases say of each item.
 *
 * <p>One process does it for all. It begins again only when purchases have changed, and never spends more than a twentieth of the time on
 * it. As long as it is not known who refused, nothing is learned.
 */
@ApplicationScoped
class TrainModel {
    private static final String LOCK = "select pg_try_advisory_xact_lock(6077341) as mine";
    private static final String CHANGES = """
            select (n_tup_ins + n_tup_upd + n_tup_del)::bigint as changes from pg_stat_user_tables
            where schemaname = current_schema() and relname = 'basket_items'
            """;
    private static final int REST = 20;

    private final Pool pool;
    private final Purchases purchases;
    private final StoredModels stored;
    private final ModelConfig config;
    private final Clock clock;

    TrainModel(Pool pool, Purchases purchases, StoredModels stored, ModelConfig config, Clock clock) {
        this.pool = pool;
        this.purchases = purchases;
        this.stored = stored;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${rapport.recommendation.model.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.withTransaction(connection -> connection
                        .query(LOCK)
                        .execute()
                        .chain(rows -> rows.iterator().next().getBoolean("mine")
                                ? learnWhatChanged(connection)
                                : Uni.createFrom().voidItem()))
                .onFailure(Profiling.DecisionsUnknown.class)
                .recoverWithNull();
    }

    private Uni<Void> learnWhatChanged(SqlConnection connection) {
        return connection
                .query(CHANGES)
                .execute()
                .map(rows -> rows.iterator().next().getLong("changes"))
                .chain(changes -> stored.latest(connection, 1)
                        .map(versions -> versions.stream().findFirst())
                        .chain(last -> isDue(last, changes)
                                ? learn(connection, changes)
                                : Uni.createFrom().voidItem()));
    }

    private boolean isDue(Optional<Version> last, long changes) {
        return last.map(version -> version.changes() != changes
                        && clock.instant().isAfter(version.trainedAt().plusMillis((long) REST * version.millis())))
                .orElse(changes > 0);
    }

    private Uni<Void> learn(SqlConnection connection, long changes) {
        var start = System.nanoTime();
        return purchases
                .read(connection)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(lesson -> stored.add(connection, learned(lesson, changes), lesson))
                .chain(id -> stored.took(connection, id, since(start)))
                .invoke(() -> Log.infof("learned in %d ms", since(start).toMillis()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Learned learned(Lesson lesson, long changes) {
        var items = lesson.items(config.largest());
        var weights = Training.fitting(items.size(), config.dense()).train(lesson.histories(items));
        return new Learned(weights, List.copyOf(items), lesson.people(), changes);
    }
}
