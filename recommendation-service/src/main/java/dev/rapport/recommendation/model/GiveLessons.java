package dev.rapport.recommendation.model;

import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.person.Profiling;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/**
 * Says to a job that learns in our place of whom it may learn, because who refused is known here alone.
 *
 * <p>As long as that is not known well enough, no lesson is given, and the job waits.
 */
@ApplicationScoped
class GiveLessons {
    private static final String FORGET = "delete from lessons where asked_at < now() - interval '1 day'";
    private static final String ASKED =
            "select id from lessons where given_at is null order by id limit 1 for update skip locked";
    private static final String CUSTOMERS =
            "select distinct customer_id from basket_items where customer_id is not null";
    /** Who she is cannot be found again: nobody keeps the seed. */
    private static final String INSERT = """
            insert into learners (lesson_id, customer_id, person)
            select $1, customer, hashtextextended(survivor::text, $2) from unnest($3::uuid[], $4::uuid[]) as l(customer, survivor)
            """;

    private static final String GIVEN = "update lessons set given_at = now() where id = $1";
    private static final int AT_ONCE = 5_000;

    private final Pool pool;
    private final Clusters clusters;
    private final Profiling profiling;
    private final SecureRandom random = new SecureRandom();

    GiveLessons(Pool pool, Clusters clusters, Profiling profiling) {
        this.pool = pool;
        this.clusters = clusters;
        this.profiling = profiling;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.withTransaction(connection -> connection
                        .query(FORGET)
                        .execute()
                        .chain(() -> connection.query(ASKED).execute())
                        .chain(rows -> rows.size() == 0
                                ? Uni.createFrom().voidItem()
                                : give(connection, rows.iterator().next().getLong("id"))))
                .onFailure(Profiling.DecisionsUnknown.class)
                .recoverWithNull();
    }

    private Uni<Void> give(SqlConnection connection, long lesson) {
        var seed = random.nextLong();
        return connection
                .prepare(CUSTOMERS)
                .chain(statement -> learners(statement, connection, lesson, seed))
                .chain(() -> connection.preparedQuery(GIVEN).execute(Tuple.of(lesson)))
                .replaceWithVoid();
    }

    private Uni<Void> learners(PreparedStatement statement, SqlConnection connection, long lesson, long seed) {
        return statement
                .createStream(AT_ONCE)
                .toMulti()
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(rows -> insert(rows, connection, lesson, seed))
                .collect()
                .last()
                .call(statement::close)
                .replaceWithVoid();
    }

    private Uni<Void> insert(List<Row> rows, SqlConnection connection, long lesson, long seed) {
        var willing = rows.stream()
                .map(row -> row.getUUID("customer_id"))
                .filter(customer -> !profiling.refuses(customer))
                .toList();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        lesson,
                        seed,
                        willing.toArray(UUID[]::new),
                        willing.stream().map(clusters::survivor).toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
