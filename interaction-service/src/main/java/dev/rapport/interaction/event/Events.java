package dev.rapport.interaction.event;

import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.EventsRecorded.RecordedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The events that are kept here, and the names of all that ever were.
 *
 * <p>Rows go in as one array per column: for the database that is half the work of the same rows as JSON.
 */
@ApplicationScoped
public class Events {
    private static final String HASHES = "select id, hash from event_keys where id = any($1)";

    /** Names by id, so that writers who meet the same ones wait for each other and never in a circle. */
    private static final String KEEP = """
            with event as materialized (
                select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::uuid[], $5::boolean[], $6::timestamptz[],
                    $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
                    $14::text[], $15::text[], $16::text[], $17::text[], $18::uuid[], $19::text[], $20::text[], $21::float8[])
                    as event(subject, occurred_at, id, hash, kept, received_at, sent_at, source, number, type, kind,
                    direction, channel, mode, handler, product_line, outcome, order_id, told, sku, rating)
            ), keys as (
                insert into event_keys (id, hash, subject, occurred_at)
                select id, hash, subject, occurred_at from event order by id
            )
            insert into events (subject, occurred_at, id, received_at, sent_at, source, number, type, kind, direction,
                channel, mode, handler, product_line, outcome, order_id, told, sku, rating)
            select subject, occurred_at, id, received_at, sent_at, source, number, type, kind, direction, channel, mode,
                handler, product_line, outcome, order_id, told::json, sku, rating
            from event where kept
            """;

    private static final String AS_IT_IS = """
            select id, type, kind, direction, channel, product_line, outcome, occurred_at, sku, rating from events
            where subject = $1 and occurred_at = $2 and id = $3
            """;

    /** An event as it is now; empty where there is none. */
    public Uni<Optional<RecordedEvent>> asItIs(SqlConnection connection, UUID subject, Instant occurredAt, UUID id) {
        return connection
                .preparedQuery(AS_IT_IS)
                .execute(Tuple.of(subject, utc(occurredAt), id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Events::event));
    }

    private static RecordedEvent event(Row row) {
        return new RecordedEvent(
                row.getUUID("id"),
                EventType.valueOf(row.getString("type")),
                row.getString("kind"),
                Direction.valueOf(row.getString("direction")),
                Channel.valueOf(row.getString("channel")),
                row.getString("product_line"),
                row.getString("outcome"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                item(row));
    }

    private static @Nullable ItemMention item(Row row) {
        var sku = row.getString("sku");
        return sku == null ? null : new ItemMention(sku, row.getDouble("rating"));
    }

    /** The contents under which these were recorded. */
    public Uni<Map<UUID, UUID>> hashes(SqlConnection connection, List<Recording> recordings) {
        return connection
                .preparedQuery(HASHES)
                .execute(Tuple.of(uuids(recordings, Recording::id)))
                .map(rows -> {
                    var hashes = new HashMap<UUID, UUID>();
                    rows.forEach(row -> hashes.put(row.getUUID(0), row.getUUID(1)));
                    return hashes;
                });
    }

    /** Fails where somebody else keeps one of these at the same time; then it is known which. */
    public Uni<Void> keep(SqlConnection connection, List<Recording> recordings) {
        if (recordings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = Tuple.from(new Object[] {
            uuids(recordings, each -> each.event().subjectId()),
            times(recordings, each -> each.event().occurredAt()),
            uuids(recordings, Recording::id),
            uuids(recordings, Recording::hash),
            column(recordings, Recording::isKept, Boolean[]::new),
            times(recordings, each -> each.told().receivedAt()),
            times(recordings, each -> each.told().sentAt()),
            texts(recordings, each -> each.event().source()),
            texts(recordings, each -> each.event().number()),
            texts(recordings, each -> each.event().type().name()),
            texts(recordings, each -> each.event().kind()),
            texts(recordings, each -> each.event().direction().name()),
            texts(recordings, each -> each.event().channel().name()),
            texts(recordings, each -> name(each.event().mode())),
            texts(recordings, each -> each.event().handler()),
            texts(recordings, each -> each.event().productLine()),
            texts(recordings, each -> each.event().outcome()),
            uuids(recordings, each -> each.event().orderId()),
            texts(recordings, each -> each.told().text()),
            texts(recordings, each -> of(each.event().item(), ItemMention::sku)),
            column(recordings, each -> of(each.event().item(), ItemMention::rating), Double[]::new)
        });
        return connection.preparedQuery(KEEP).execute(columns).replaceWithVoid();
    }

    private static <T> @Nullable T of(@Nullable ItemMention item, Function<ItemMention, @Nullable T> member) {
        return item == null ? null : member.apply(item);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static UUID[] uuids(List<Recording> recordings, Function<Recording, @Nullable UUID> column) {
        return column(recordings, column, UUID[]::new);
    }

    private static String[] texts(List<Recording> recordings, Function<Recording, @Nullable String> column) {
        return column(recordings, column, String[]::new);
    }

    private static OffsetDateTime[] times(List<Recording> recordings, Function<Recording, @Nullable Instant> column) {
        return column(recordings, each -> utc(column.apply(each)), OffsetDateTime[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] column(
            List<Recording> recordings, Function<Recording, @Nullable T> column, IntFunction<T[]> array) {
        return recordings.stream().map(column).toArray(array);
    }
}
