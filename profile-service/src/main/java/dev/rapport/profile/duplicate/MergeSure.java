package dev.rapport.profile.duplicate;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.merge.MergeCustomers;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Merges those who are one person beyond doubt.
 *
 * <p>Never two of whom somebody decided that they are two, nor any of those who are one with them; and nobody who has changed, by a merge
 * too, before she was compared again.
 */
@ApplicationScoped
class MergeSure {
    private static final String SURE = """
            with sure as (
                select d.id, d.weight, coalesce(a.survivor_id, a.id) as one, coalesce(b.survivor_id, b.id) as other
                from duplicates d join customers a on a.id = d.one_id join customers b on b.id = d.other_id
                where d.sure and d.state = 'OPEN' and d.decided_at is null and d.weight >= $1
            )
            select id, least(one, other) as survivor, greatest(one, other) as merged, weight from sure
            where one <> other
                and not exists (
                    select from customers c where (c.id in (one, other) or c.survivor_id in (one, other)) and (
                        exists (select from changed_people p where p.customer_id = c.id)
                        or exists (select from consent_standings s where s.customer_id = c.id and s.held is not null)))
                and not exists (
                select from duplicates d join customers a on a.id = d.one_id join customers b on b.id = d.other_id
                where d.state = 'DISTINCT' and (coalesce(a.survivor_id, a.id), coalesce(b.survivor_id, b.id))
                    in ((sure.one, sure.other), (sure.other, sure.one)))
            order by weight desc limit 1
            """;
    private static final String STILL_OPEN = "select id from duplicates where id = :pair and state = 'OPEN' for update";
    private static final int AT_ONCE = 20;

    private final Pool pool;
    private final MergeCustomers mergeCustomers;
    private final DuplicateConfig config;

    MergeSure(Pool pool, MergeCustomers mergeCustomers, DuplicateConfig config) {
        this.pool = pool;
        this.mergeCustomers = mergeCustomers;
        this.config = config;
    }

    /** One after the other: whom a merge makes one person, the next has to take for one. */
    @Scheduled(every = "1s", delayed = "8s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> merge() {
        return Double.isInfinite(least())
                ? Uni.createFrom().voidItem()
                : Multi.createBy()
                        .repeating()
                        .uni(this::mergeSurest)
                        .whilst(merged -> merged)
                        .select()
                        .first(AT_ONCE)
                        .collect()
                        .asList()
                        .replaceWithVoid();
    }

    private double least() {
        return Math.log(config.automatic() / (1 - config.automatic()));
    }

    private Uni<Boolean> mergeSurest() {
        return pool.preparedQuery(SURE)
                .execute(Tuple.of(least()))
                .chain(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(this::merge)
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** The one who was known first gives the name. */
    private Uni<Boolean> merge(Row pair) {
        var note = String.format(
                Locale.ROOT, "found with a probability of %.5f", Model.probability(pair.getDouble("weight")));
        return mergeCustomers
                .merge(pair.getUUID("survivor"), pair.getUUID("merged"), note, session -> requireOpen(session, pair))
                .replaceWith(true)
                .onFailure(Problem.class)
                .recoverWithItem(problem -> failed(pair.getUUID("survivor"), problem));
    }

    /** Somebody may have decided in the meantime; who decides from now on waits, and finds that they are one. */
    private static Uni<Void> requireOpen(Mutiny.Session session, Row pair) {
        return session.createNativeQuery(STILL_OPEN, UUID.class)
                .setParameter("pair", pair.getUUID("id"))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(RequestProblems.PRECONDITION_FAILED::problem)
                .replaceWithVoid();
    }

    private static boolean failed(UUID customer, Throwable problem) {
        Log.warnf("%s could not be merged: %s", customer, problem.getMessage());
        return false;
    }
}
