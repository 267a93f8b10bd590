package dev.rapport.recommendation.feedback;

import dev.rapport.access.Caller;
import dev.rapport.access.lease.Clusters;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.recommendation.person.RequireReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps what customers say of items; it holds from the next answer on, and for all who are one person with her. */
@ApplicationScoped
class KeepFeedback {
    private static final String OF = """
            select distinct on (sku) sku, feedback, given_at from item_feedback where customer_id = any($1)
            order by sku, given_at desc
            """;
    private static final String GIVE = """
            insert into item_feedback (customer_id, sku, feedback, given_at) select unnest($1::uuid[]), $2, $3, $4
            on conflict (customer_id, sku) do update set feedback = excluded.feedback, given_at = excluded.given_at
            """;
    private static final String TAKE_BACK = "delete from item_feedback where customer_id = any($1) and sku = $2";

    private final Pool pool;
    private final RequireReader requireReader;
    private final Clusters clusters;
    private final Journal journal;
    private final Clock clock;

    KeepFeedback(Pool pool, RequireReader requireReader, Clusters clusters, Journal journal, Clock clock) {
        this.pool = pool;
        this.requireReader = requireReader;
        this.clusters = clusters;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<List<ItemFeedback>> of(Caller caller, UUID customer) {
        return requireReader
                .of(caller, customer)
                .chain(() -> pool.preparedQuery(OF).execute(Tuple.of(members(customer))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ItemFeedback(
                                row.getString("sku"),
                                Feedback.valueOf(row.getString("feedback")),
                                row.getOffsetDateTime("given_at").toInstant()))
                        .toList());
    }

    Uni<Void> give(Caller caller, UUID customer, String sku, Feedback feedback) {
        return requireReader
                .of(caller, customer)
                .chain(() -> pool.withTransaction(connection -> connection
                        .preparedQuery(GIVE)
                        .execute(Tuple.of(
                                members(customer),
                                sku,
                                feedback.name(),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                        .chain(() -> tell(connection, caller, new FeedbackGiven(customer, sku, feedback)))));
    }

    /** What was never said is taken back too. */
    Uni<Void> takeBack(Caller caller, UUID customer, String sku) {
        return requireReader
                .of(caller, customer)
                .chain(() -> pool.withTransaction(connection -> connection
                        .preparedQuery(TAKE_BACK)
                        .execute(Tuple.of(members(customer), sku))
                        .chain(gone -> gone.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : tell(connection, caller, new FeedbackGiven(customer, sku, null)))));
    }

    private Uni<Void> tell(SqlConnection connection, Caller caller, FeedbackGiven given) {
        var change = Change.of(FeedbackGiven.TYPE, given.customerId(), clock.instant(), caller.actor(), given);
        return journal.write(new PoolStatements(connection), List.of(change));
    }

    private UUID[] members(UUID customer) {
        return clusters.members(customer).toArray(UUID[]::new);
    }
}
