package dev.rapport.recommendation.signal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What customers did with items without buying them. */
@ApplicationScoped
public class Signals {
    private static final String KEEP = """
            insert into signals (customer_id, event_id, sku, kind, rating, occurred_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::timestamptz[])
            on conflict do nothing
            """;
    private static final String ADD = """
            insert into signals (customer_id, event_id, sku, kind, rating, occurred_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::timestamptz[])
                as s(customer_id, event_id, sku, kind, rating, occurred_at)
            where not exists (
                select from corrected_signals k where k.customer_id = s.customer_id and k.event_id = s.event_id)
            on conflict do nothing
            """;
    private static final String CORRECTED = """
            insert into corrected_signals (customer_id, event_id)
            select c.customer_id, c.event_id from unnest($1::uuid[], $2::uuid[]) as c(event_id, customer_id) on conflict do nothing
            """;
    private static final String FORGET = """
            delete from signals s using unnest($1::uuid[], $2::uuid[]) as gone(event_id, customer_id)
            where s.event_id = gone.event_id and s.customer_id = gone.customer_id
            """;

    /** What was recorded; a correction that was read before it stands. */
    public Uni<Void> add(SqlConnection connection, List<Signal> signals) {
        return insert(connection, ADD, signals);
    }

    /**
     * What corrected events are now.
     *
     * @param customers of whom each of the events was, or is
     */
    public Uni<Void> correct(SqlConnection connection, UUID[] events, UUID[] customers, List<Signal> now) {
        var corrected = Tuple.of(events, customers);
        return connection
                .preparedQuery(CORRECTED)
                .execute(corrected)
                .chain(() -> connection.preparedQuery(FORGET).execute(corrected))
                .chain(() -> insert(connection, KEEP, now));
    }

    private static Uni<Void> insert(SqlConnection connection, String statement, List<Signal> signals) {
        return signals.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(statement).execute(columns(signals)).replaceWithVoid();
    }

    private static Tuple columns(List<Signal> signals) {
        return Tuple.from(new Object[] {
            signals.stream().map(Signal::customer).toArray(UUID[]::new),
            signals.stream().map(Signal::eventId).toArray(UUID[]::new),
            signals.stream().map(Signal::sku).toArray(String[]::new),
            signals.stream().map(signal -> signal.kind().name()).toArray(String[]::new),
            signals.stream().map(Signal::rating).toArray(Double[]::new),
            signals.stream()
                    .map(signal -> signal.occurredAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new)
        });
    }
}
