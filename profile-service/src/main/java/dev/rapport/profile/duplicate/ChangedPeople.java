package dev.rapport.profile.duplicate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Who has changed and waits to be compared; noted by the database itself, whoever changed her. */
@ApplicationScoped
class ChangedPeople {
    private static final String WAITING = """
            select count(*)::int as waiting, coalesce(max(changed_at) < now() - interval '5 seconds'
                    or min(changed_at) < now() - interval '1 minute', true) as quiet,
                exists (select from duplicate_searches where state in ('WAITING', 'RUNNING')) as searching,
                (select count(*)::int from customers c where c.kind = 'PERSON' and c.survivor_id is null and not exists (
                    select from consent_standings s where s.customer_id = c.id and s.held is not null)) as people
            from changed_people
            """;
    private static final String NEXT =
            "select customer_id, changed_at from changed_people order by changed_at limit $1";
    private static final String ALL = "select customer_id, changed_at from changed_people";

    /** Who has changed again meanwhile stays. */
    private static final String DONE = """
            delete from changed_people c using unnest($1::uuid[], $2::timestamptz[]) as done(customer_id, changed_at)
            where c.customer_id = done.customer_id and c.changed_at = done.changed_at
            """;

    private final Pool pool;

    ChangedPeople(Pool pool) {
        this.pool = pool;
    }

    /** Somebody who has changed, and when. */
    record Changed(UUID customer, OffsetDateTime at) {}

    /**
     * How many wait.
     *
     * @param quiet whether nobody has changed for a while, or somebody has waited long enough
     * @param searching whether all are searched now; who changes meanwhile is compared afterwards
     * @param people how many there are to be compared
     */
    record Waiting(int count, boolean quiet, boolean searching, int people) {}

    Uni<Waiting> waiting() {
        return pool.preparedQuery(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(
                        row.getInteger("waiting"),
                        row.getBoolean("quiet"),
                        row.getBoolean("searching"),
                        row.getInteger("people")));
    }

    Uni<List<Changed>> next(int most) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(most)).map(ChangedPeople::changed);
    }

    Uni<List<Changed>> all() {
        return pool.preparedQuery(ALL).execute().map(ChangedPeople::changed);
    }

    static Uni<Void> done(SqlConnection connection, List<Changed> changed) {
        var columns = Tuple.of(
                changed.stream().map(Changed::customer).toArray(UUID[]::new),
                changed.stream().map(Changed::at).toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(DONE).execute(columns).replaceWithVoid();
    }

    private static List<Changed> changed(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Changed(row.getUUID("customer_id"), row.getOffsetDateTime("changed_at")))
                .toList();
    }
}
