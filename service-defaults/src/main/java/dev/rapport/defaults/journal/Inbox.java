package dev.rapport.defaults.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Applies each event exactly once, however often it is delivered: its name and its effect are committed together.
 *
 * <p>A failing database delays; an event that cannot be read or applied is set aside in the inbox with its reason, so that one bad event
 * never stops the ones behind it.
 */
@ApplicationScoped
public class Inbox {
    private static final String ADMIT = """
            insert into inbox (source, id, type)
            select * from unnest($1::text[], $2::text[], $3::text[])
            on conflict do nothing
            returning source, id
            """;
    private static final String SET_ASIDE = "update inbox set refused = $3, data = $4 where source = $1 and id = $2";

    private final Pool pool;
    private final ObjectMapper json;

    Inbox(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Applies the events of one type out of a polled batch, all in one transaction; tries again until it is committed. */
    public <T> Uni<Void> each(
            ConsumerRecords<String, String> records,
            String type,
            Class<T> payload,
            BiFunction<SqlConnection, List<T>, Uni<Void>> effect) {
        var events = StreamSupport.stream(records.spliterator(), false)
                .map((ConsumerRecord<String, String> record) -> IncomingEvent.of(record))
                .filter(event -> event.type().equals(type))
                .toList();
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return together(events, payload, effect)
                .onFailure(Unstorable::isWhy)
                .recoverWithUni(() -> oneByOne(events, payload, effect))
                .onFailure()
                .invoke(failure -> Log.warnf(
                        "events wait for the database: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }

    private <T> Uni<Void> together(
            List<IncomingEvent> events, Class<T> payload, BiFunction<SqlConnection, List<T>, Uni<Void>> effect) {
        return pool.withTransaction(connection -> once(connection, events, payload, effect));
    }

    /** Finds the event that no repetition would apply, and goes on without it. */
    private <T> Uni<Void> oneByOne(
            List<IncomingEvent> events, Class<T> payload, BiFunction<SqlConnection, List<T>, Uni<Void>> effect) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> together(List.of(event), payload, effect)
                        .onFailure(Unstorable::isWhy)
                        .recoverWithUni(() -> setAside(event)))
                .collect()
                .last();
    }

    private Uni<Void> setAside(IncomingEvent event) {
        Log.warnf("event %s of %s cannot be applied and was set aside", event.id(), event.source());
        return pool.withTransaction(connection ->
                admit(connection, List.of(event)).chain(() -> setAside(connection, event, "INAPPLICABLE")));
    }

    private <T> Uni<Void> once(
            SqlConnection connection,
            List<IncomingEvent> events,
            Class<T> payload,
            BiFunction<SqlConnection, List<T>, Uni<Void>> effect) {
        return admit(connection, events).chain(fresh -> apply(connection, fresh, payload, effect));
    }

    private <T> Uni<Void> apply(
            SqlConnection connection,
            List<IncomingEvent> events,
            Class<T> payload,
            BiFunction<SqlConnection, List<T>, Uni<Void>> effect) {
        var readable = new ArrayList<T>();
        Uni<Void> settingAside = Uni.createFrom().voidItem();
        for (var event : events) {
            var parsed = parse(event, payload);
            parsed.ifPresent(readable::add);
            if (parsed.isEmpty()) {
                settingAside = settingAside.chain(() -> setAside(connection, event, "UNREADABLE"));
            }
        }
        return settingAside.chain(
                () -> readable.isEmpty() ? Uni.createFrom().voidItem() : effect.apply(connection, readable));
    }

    private static Uni<List<IncomingEvent>> admit(SqlConnection connection, List<IncomingEvent> events) {
        var sources = events.stream().map(IncomingEvent::source).toArray(String[]::new);
        var ids = events.stream().map(IncomingEvent::id).toArray(String[]::new);
        var types = events.stream().map(IncomingEvent::type).toArray(String[]::new);
        return connection
                .preparedQuery(ADMIT)
                .execute(Tuple.of(sources, ids, types))
                .map(rows -> fresh(events, rows));
    }

    private static List<IncomingEvent> fresh(List<IncomingEvent> events, RowSet<Row> rows) {
        Set<List<String>> admitted = new HashSet<>();
        rows.forEach(row -> admitted.add(List.of(row.getString("source"), row.getString("id"))));
        return events.stream()
                .filter(event -> admitted.remove(List.of(event.source(), event.id())))
                .toList();
    }

    private <T> Optional<T> parse(IncomingEvent event, Class<T> payload) {
        try {
            return Optional.ofNullable(json.readerFor(payload).<T>readValue(event.data()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            Log.warnf("event %s of %s cannot be read and was set aside", event.id(), event.source());
            return Optional.empty();
        }
    }

    private static Uni<Void> setAside(SqlConnection connection, IncomingEvent event, String reason) {
        return connection
                .preparedQuery(SET_ASIDE)
                .execute(Tuple.of(event.source(), event.id(), reason, event.data()))
                .replaceWithVoid();
    }
}
