package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.duplicate.KnownPeople.Known;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The pairs of customers who were found to be likely one person, and what was decided of them. */
@ApplicationScoped
class Duplicates {
    /** That two are not the same holds until one of them is known by something new. */
    private static final String KEEP = """
            insert into duplicates as d (id, one_id, other_id, weight, reasons, sure, found_at)
            select id, least(one_id, other_id), greatest(one_id, other_id), weight, reasons::json, sure, now()
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::float8[], $5::text[], $6::boolean[])
                as found(id, one_id, other_id, weight, reasons, sure)
            on conflict (one_id, other_id) do update set
                weight = excluded.weight, reasons = excluded.reasons, sure = excluded.sure, found_at = excluded.found_at,
                (state, version) = (select 'OPEN', d.version + 1 where d.state <> 'OPEN' and exists (
                        select from identifiers i
                        where i.customer_id in (d.one_id, d.other_id) and i.first_seen > d.decided_at)
                    union all select d.state, d.version limit 1)
            """;

    private static final String FORGET = "delete from duplicates where state = 'OPEN' and found_at < now()";
    private static final String FORGET_OF = """
            delete from duplicates where state = 'OPEN' and found_at < now()
                and (one_id in (select id from customers where id = $1 or survivor_id = $1)
                    or other_id in (select id from customers where id = $1 or survivor_id = $1))
            """;
    private static final String LIST = """
            select * from duplicates
            where state = $1 and ($2::uuid is null or one_id = $2 or other_id = $2)
                and ($3::uuid is null or (weight, id) < (select weight, id from duplicates where id = $3))
            order by weight desc, id desc limit $4
            """;
    private static final String ONE = "select * from duplicates where id = $1";
    private static final String OF =
            "select * from duplicates where one_id = least($1::uuid, $2::uuid) and other_id = greatest($1, $2)";
    private static final String DECIDE = """
            update duplicates set state = $3, note = $4, decided_by = $5, decided_at = now(), version = version + 1
            where id = $1 and version = $2
            returning *
            """;

    private final Pool pool;
    private final ObjectMapper json;

    Duplicates(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Those that were found take the place of those of before; what was decided stays. */
    Uni<Void> replace(SqlConnection connection, List<Known> people, List<Likely> found) {
        return keep(connection, people, found)
                .chain(() -> connection.preparedQuery(FORGET).execute())
                .replaceWithVoid();
    }

    /** The same of one customer alone. */
    Uni<Void> replaceOf(SqlConnection connection, UUID customer, List<Known> people, List<Likely> found) {
        var known = people.isEmpty() ? customer : people.getFirst().id();
        return keep(connection, people, found)
                .chain(() -> connection.preparedQuery(FORGET_OF).execute(Tuple.of(known)))
                .replaceWithVoid();
    }

    private Uni<Void> keep(SqlConnection connection, List<Known> people, List<Likely> found) {
        var columns = Tuple.of(
                found.stream().map(each -> Ids.fresh()).toArray(UUID[]::new),
                found.stream().map(each -> people.get(each.one()).id()).toArray(UUID[]::new),
                found.stream().map(each -> people.get(each.other()).id()).toArray(UUID[]::new),
                found.stream().map(Likely::weight).toArray(Double[]::new),
                found.stream().map(each -> text(each.reasons())).toArray(String[]::new),
                found.stream().map(Likely::sure).toArray(Boolean[]::new));
        return connection.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    /** The likeliest first. */
    Uni<List<Duplicate>> list(Duplicate.State state, @Nullable UUID customer, @Nullable UUID after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(state.name(), customer, after, limit))
                .map(Duplicates::duplicates);
    }

    Uni<Optional<Duplicate>> one(UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> duplicates(rows).stream().findFirst());
    }

    /** What was found and decided of these two. */
    Uni<Optional<Duplicate>> of(UUID one, UUID other) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(one, other))
                .map(rows -> duplicates(rows).stream().findFirst());
    }

    /** Empty where it is not any more what was read. */
    static Uni<Optional<Duplicate>> decide(
            SqlConnection connection, Duplicate read, Duplicate.State state, @Nullable String note, String by) {
        return connection
                .preparedQuery(DECIDE)
                .execute(Tuple.of(read.id(), read.version(), state.name(), note, by))
                .map(rows -> duplicates(rows).stream().findFirst());
    }

    private static List<Duplicate> duplicates(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Duplicates::duplicate)
                .toList();
    }

    private static Duplicate duplicate(Row row) {
        return new Duplicate(
                row.getUUID("id"),
                List.of(row.getUUID("one_id"), row.getUUID("other_id")),
                Model.probability(row.getDouble("weight")),
                row.getValue("reasons").toString(),
                Duplicate.State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getOffsetDateTime("found_at"),
                row.getOffsetDateTime("decided_at"),
                row.getString("decided_by"),
                row.getString("note"));
    }

    private String text(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons cannot be written as JSON", e);
        }
    }
}
