package dev.rapport.recommendation.model;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The versions of the model; each is there whole or not at all. */
@ApplicationScoped
class StoredModels {
    private static final String INSERT = """
            insert into models (name, items, people, changes, trained_at, millis) values ($1, $2, $3, $4, $5, 0) returning id
            """;
    private static final String TOOK = "update models set millis = $2 where id = $1";
    private static final String INSERT_ROW = "insert into model_rows (model_id, place, weights) values ($1, $2, $3)";
    private static final String FORGET = "delete from models where id < (select max(id) from models where id < $1)";
    private static final String FORGET_POPULAR = "delete from popular_items";
    private static final String INSERT_POPULAR = """
            insert into popular_items (sku, name, category, popularity)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::real[])
            """;
    private static final String LATEST =
            "select id, name, cardinality(items) as size, people, changes, trained_at, millis from models order by id desc limit $1";
    private static final String ITEMS = "select items from models where id = $1";
    private static final String ROWS =
            "select weights from model_rows where model_id = $1 and place >= $2 and place < $3 order by place";
    private static final int ROWS_AT_ONCE = 250;

    private final Clock clock;

    StoredModels(Clock clock) {
        this.clock = clock;
    }

    /** A version, and as of how many changes of the purchases. */
    record Version(long id, String name, int items, int people, long changes, Instant trainedAt, int millis) {
        private static Version of(Row row) {
            return new Version(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getInteger("size"),
                    row.getInteger("people"),
                    row.getLong("changes"),
                    row.getOffsetDateTime("trained_at").toInstant(),
                    row.getInteger("millis"));
        }
    }

    /** What was learned, of which items, and from how many people. */
    record Learned(ItemWeights weights, List<String> items, int people, long changes) {}

    /** The latest first. */
    Uni<List<Version>> latest(SqlClient client, int first) {
        return client.preparedQuery(LATEST)
                .execute(Tuple.of(first))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Version::of)
                        .toList());
    }

    /** The one before is kept too, for a process that reads it just now. */
    Uni<Long> add(SqlConnection connection, Learned learned, Lesson lesson) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(
                        learned.weights().name(),
                        learned.items().toArray(String[]::new),
                        learned.people(),
                        learned.changes(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong("id"))
                .call(id -> addRows(connection, id, learned.weights()))
                .call(id -> connection.preparedQuery(FORGET).execute(Tuple.of(id)))
                .call(() -> replacePopular(connection, lesson));
    }

    /** How long it took with all that it reads and writes. */
    Uni<Void> took(SqlConnection connection, long id, Duration duration) {
        return connection
                .preparedQuery(TOOK)
                .execute(Tuple.of(id, (int) duration.toMillis()))
                .replaceWithVoid();
    }

    private static Uni<Void> addRows(SqlConnection connection, long id, ItemWeights weights) {
        return Multi.createFrom()
                .iterable(chunks(weights.items()))
                .map(from -> rows(id, from, weights))
                .onItem()
                .transformToUniAndConcatenate(
                        rows -> connection.preparedQuery(INSERT_ROW).executeBatch(rows))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static List<Tuple> rows(long id, int from, ItemWeights weights) {
        return IntStream.range(from, Math.min(from + ROWS_AT_ONCE, weights.items()))
                .mapToObj(place ->
                        Tuple.of(id, place, Buffer.buffer(weights.row(place).encoded())))
                .toList();
    }

    private static Uni<Void> replacePopular(SqlConnection connection, Lesson lesson) {
        var popularity = lesson.popularity();
        var columns = Tuple.of(
                lesson.sold().keySet().toArray(String[]::new),
                lesson.sold().values().stream().map(Lesson.Sold::name).toArray(String[]::new),
                lesson.sold().values().stream().map(Lesson.Sold::category).toArray(String[]::new),
                IntStream.range(0, popularity.length)
                        .mapToObj(place -> popularity[place])
                        .toArray(Float[]::new));
        return connection
                .query(FORGET_POPULAR)
                .execute()
                .chain(() -> connection.preparedQuery(INSERT_POPULAR).execute(columns))
                .replaceWithVoid();
    }

    /** The items of a version; empty where it has been forgotten meanwhile. */
    Uni<Optional<List<String>>> items(SqlClient client, long id) {
        return client.preparedQuery(ITEMS)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> List.of(row.getArrayOfStrings("items"))));
    }

    /** Its rows, as they were written. */
    Uni<List<byte[]>> rows(SqlClient client, long id, int items) {
        return Multi.createFrom()
                .iterable(chunks(items))
                .onItem()
                .transformToUniAndConcatenate(
                        from -> client.preparedQuery(ROWS).execute(Tuple.of(id, from, from + ROWS_AT_ONCE)))
                .onItem()
                .<Row>disjoint()
                .map(row -> row.getBuffer("weights").getBytes())
                .collect()
                .asList();
    }

    private static List<Integer> chunks(int items) {
        var chunks = new ArrayList<Integer>();
        for (var from = 0; from < items; from += ROWS_AT_ONCE) {
            chunks.add(from);
        }
        return chunks;
    }
}
