package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.signal.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What customers looked at, wanted and rated lately, for themselves. */
@ApplicationScoped
class RecentSignals {
    /** More of one kind and customer change nothing and cost time. */
    private static final int MOST = 100;

    private static final String RECENT = """
            select c.id as customer_id, recent.*, coalesce(i.name, p.name, recent.sku) as name,
                greatest(0, extract(epoch from $4 - recent.occurred_at)::float8) / 86400 as days
            from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select distinct on (s.sku, s.kind) s.* from unnest(c.members::uuid[]) as member(id)
                cross join (values ('VIEWED'), ('WANTED'), ('RATED')) as one(kind)
                cross join lateral (
                    select sku, kind, event_id, rating, occurred_at from signals
                    where customer_id = member.id and kind = one.kind
                    order by occurred_at desc, event_id limit $2) s
                where not exists (
                    select from item_feedback f where f.customer_id = any(c.members::uuid[]) and f.sku = s.sku)
                order by s.sku, s.kind, s.occurred_at desc, s.event_id) recent
            left join items i on i.sku = recent.sku
            left join popular_items p on p.sku = recent.sku
            order by c.id, recent.occurred_at desc, recent.sku, recent.kind
            """;

    private final Members members;
    private final Clock clock;

    RecentSignals(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** What she did with an item, the last time that she did it, and how much that says now. */
    record RecentSignal(SignalKind kind, String sku, String name, UUID eventId, float strength) {
        private static RecentSignal of(Row row) {
            var kind = SignalKind.valueOf(row.getString("kind"));
            return new RecentSignal(
                    kind,
                    row.getString("sku"),
                    row.getString("name"),
                    row.getUUID("event_id"),
                    kind.strength(row.getDouble("rating"), row.getDouble("days")));
        }
    }

    /** Of each item and kind the last; who did nothing is absent. */
    Uni<Map<UUID, List<RecentSignal>>> of(SqlClient client, List<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(RECENT)
                        .execute(Tuple.of(
                                customers.toArray(UUID[]::new),
                                MOST,
                                members.of(customers),
                                clock.instant().atOffset(ZoneOffset.UTC)))
                        .map(rows -> PerCustomer.of(rows, RecentSignal::of));
    }
}
