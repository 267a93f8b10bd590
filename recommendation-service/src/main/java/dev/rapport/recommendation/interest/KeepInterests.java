package dev.rapport.recommendation.interest;

import dev.rapport.access.customer.ProfileListener;
import dev.rapport.defaults.journal.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Learns what customers say that they care about. */
@ApplicationScoped
class KeepInterests implements ProfileListener {
    private static final String KEEP = """
            insert into interests (interest_id, customer_id, topic, weight, stated_at, halves_after_days)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[], $5::timestamptz[], $6::int8[])
            on conflict (interest_id) do update set topic = excluded.topic, weight = excluded.weight,
                stated_at = excluded.stated_at, halves_after_days = excluded.halves_after_days
            """;
    private static final String FORGET = "delete from interests where interest_id = any($1)";

    private final Inbox inbox;

    KeepInterests(Inbox inbox) {
        this.inbox = inbox;
    }

    /** What was removed has another id when it is added again, so the removals come last. */
    @Override
    public Uni<Void> consume(ConsumerRecords<String, String> records) {
        return inbox.each(records, InterestStated.TYPE, InterestStated.class, KeepInterests::keep)
                .chain(() -> inbox.each(records, InterestRemoved.TYPE, InterestRemoved.class, KeepInterests::forget));
    }

    /** What was told last holds. */
    private static Uni<Void> keep(SqlConnection connection, List<InterestStated> told) {
        Map<UUID, InterestStated> last = new LinkedHashMap<>();
        told.forEach(interest -> last.put(interest.interestId(), interest));
        var stated = List.copyOf(last.values());
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.from(new Object[] {
                    stated.stream().map(InterestStated::interestId).toArray(UUID[]::new),
                    stated.stream().map(InterestStated::customerId).toArray(UUID[]::new),
                    stated.stream().map(InterestStated::topic).toArray(String[]::new),
                    stated.stream().map(InterestStated::weight).toArray(Double[]::new),
                    stated.stream()
                            .map(interest -> interest.statedAt().atOffset(ZoneOffset.UTC))
                            .toArray(OffsetDateTime[]::new),
                    stated.stream().map(InterestStated::halvesAfterDays).toArray(Long[]::new)
                }))
                .replaceWithVoid();
    }

    private static Uni<Void> forget(SqlConnection connection, List<InterestRemoved> removed) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(removed.stream().map(InterestRemoved::partId).toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
