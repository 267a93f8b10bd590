package dev.rapport.profile.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts by which channel customers do what.
 *
 * <p>A use weighs {@code 2^(days since 1970 ÷ 180)}, so that newer uses outweigh older ones and the sum is the same in whatever order the
 * events come. It stays a finite number for longer than anybody will keep customers.
 */
@ApplicationScoped
public class ObservedChannels {
    private static final double HALF_LIFE_DAYS = 180;
    private static final String ADD = """
            insert into observed_channels as o (customer_id, kind, channel, count, weight, last_at)
            select customer_id, kind, channel, count(*), sum(weight), max(at)
            from unnest($1::uuid[], $2::text[], $3::text[], $4::float8[], $5::timestamptz[])
                as used(customer_id, kind, channel, weight, at)
            group by customer_id, kind, channel
            order by customer_id, kind, channel
            on conflict (customer_id, kind, channel) do update set
                count = o.count + excluded.count,
                weight = o.weight + excluded.weight,
                last_at = greatest(o.last_at, excluded.last_at)
            """;

    /** Something that a customer did. */
    private record Use(UUID customer, String kind, String channel, Instant at) {
        double weight() {
            return Math.pow(2, Duration.between(Instant.EPOCH, at).toDays() / HALF_LIFE_DAYS);
        }
    }

    public Uni<Void> ordered(SqlConnection connection, List<OrderRecorded> orders) {
        return add(
                connection,
                orders.stream()
                        .filter(order -> order.customerId() != null && order.channel() != null)
                        .filter(order -> order.kind().equals("ORDER"))
                        .map(order -> new Use(
                                Objects.requireNonNull(order.customerId()),
                                "purchase",
                                Objects.requireNonNull(order.channel()),
                                order.orderedAt()))
                        .toList());
    }

    public Uni<Void> met(SqlConnection connection, List<EventsRecorded> told) {
        return add(
                connection,
                told.stream()
                        .filter(events -> events.customerId() != null)
                        .flatMap(ObservedChannels::uses)
                        .toList());
    }

    private static Stream<Use> uses(EventsRecorded told) {
        var customer = Objects.requireNonNull(told.customerId());
        return told.events().stream()
                .filter(EventsRecorded.RecordedEvent::saysHow)
                .map(event -> new Use(customer, event.kind(), event.channel(), event.occurredAt()));
    }

    private static Uni<Void> add(SqlConnection connection, List<Use> uses) {
        if (uses.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = Tuple.of(
                uses.stream().map(Use::customer).toArray(UUID[]::new),
                uses.stream().map(Use::kind).toArray(String[]::new),
                uses.stream().map(Use::channel).toArray(String[]::new),
                uses.stream().map(Use::weight).toArray(Double[]::new),
                uses.stream().map(use -> use.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }
}
