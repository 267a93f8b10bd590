package dev.rapport.interaction.metric;

import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Follower;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.subject.KnownSubjects;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Counts what passed between us by day, so that any window can be added up whenever it is asked for. */
@ApplicationScoped
public class ContactDays implements Follower {
    private static final String ADD = """
            insert into contact_days as d (subject, day, type, direction, channel, product_line, count, last_at)
            select * from unnest($1::uuid[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[],
                $8::timestamptz[])
            on conflict (subject, day, type, direction, channel, product_line) do update set
                count = d.count + excluded.count,
                last_at = greatest(d.last_at, excluded.last_at)
            """;

    private static final String FORGET = """
            delete from contact_days d using unnest($1::uuid[], $2::date[]) as touched(subject, day)
            where d.subject = touched.subject and d.day = touched.day
            """;
    private static final String RECOUNT = """
            insert into contact_days (subject, day, type, direction, channel, product_line, count, last_at)
            select e.subject, touched.day, e.type, e.direction, e.channel, coalesce(e.product_line, ''), count(*),
                max(e.occurred_at)
            from unnest($1::uuid[], $2::date[]) as touched(subject, day)
            join events e on e.subject = touched.subject and e.occurred_at >= touched.day::timestamp at time zone 'UTC'
                and e.occurred_at < (touched.day + 1)::timestamp at time zone 'UTC'
            where e.type <> all($3) and e.subject <> e.id
            group by 1, 2, 3, 4, 5, 6
            """;

    /** What is counted together; in the order of the key, so that the database walks its index once. */
    private record Key(UUID subject, LocalDate day, String type, String direction, String channel, String productLine)
            implements Comparable<Key> {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::subject)
                .thenComparing(Key::day)
                .thenComparing(Key::type)
                .thenComparing(Key::direction)
                .thenComparing(Key::channel)
                .thenComparing(Key::productLine);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        static Key of(Event event) {
            return new Key(
                    event.subjectId(),
                    LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC),
                    event.type().name(),
                    event.direction().name(),
                    event.channel().name(),
                    Objects.requireNonNullElse(event.productLine(), ""));
        }
    }

    private record Count(int count, Instant last) {
        Count plus(Count other) {
            return new Count(count + other.count, last.isAfter(other.last) ? last : other.last);
        }
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        Map<Key, Count> counts = new HashMap<>();
        created.stream()
                .filter(Recording::isKept)
                .map(Recording::event)
                .filter(event -> event.subject() != null && !event.type().ofOrders())
                .forEach(event -> counts.merge(Key.of(event), new Count(1, event.occurredAt()), Count::plus));
        return counts.isEmpty() ? Uni.createFrom().voidItem() : add(connection, new TreeMap<>(counts));
    }

    /** Counts again where events were changed: the last one cannot be taken off a count. */
    public Uni<Void> recount(SqlConnection connection, Set<Touched> touched) {
        var days = Touched.columns(touched);
        return Uni.join()
                .all(
                        connection.preparedQuery(FORGET).execute(days),
                        connection
                                .preparedQuery(RECOUNT)
                                .execute(Touched.columns(touched).addValue(EventType.names(true))))
                .andFailFast()
                .replaceWithVoid();
    }

    private static Uni<Void> add(SqlConnection connection, Map<Key, Count> counts) {
        var keys = List.copyOf(counts.keySet());
        var columns = Tuple.from(new Object[] {
            keys.stream().map(Key::subject).toArray(UUID[]::new),
            keys.stream().map(Key::day).toArray(LocalDate[]::new),
            keys.stream().map(Key::type).toArray(String[]::new),
            keys.stream().map(Key::direction).toArray(String[]::new),
            keys.stream().map(Key::channel).toArray(String[]::new),
            keys.stream().map(Key::productLine).toArray(String[]::new),
            counts.values().stream().map(Count::count).toArray(Integer[]::new),
            counts.values().stream()
                    .map(count -> count.last().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new)
        });
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }
}
