package dev.rapport.recommendation.notification;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.suggestion.Facts;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What customers were told in the app. */
@ApplicationScoped
public class Notifications {
    /** What does not stand any more, such as an order that was voided, speaks no more; where too little is left, she is not told. */
    private static final String NEWEST = """
            select c.id as customer_id, n.* from unnest($1::uuid[], $3::text[], $4::boolean[]) as c(id, members, cared)
            cross join lateral (
                select once.id, once.kind, once.sku, once.created_at, i.name, i.category, told.score, told.facts
                from (
                    select distinct on (kind, sku) * from notifications where customer_id = any(c.members::uuid[])
                    order by kind, sku, created_at, id) once
                join items i on i.sku = once.sku and not i.blocked
                cross join lateral (
                    select sum(f.contribution) as score, jsonb_agg(jsonb_build_object(
                        'kind', case when f.sku is null then 'INTERESTED' else 'BOUGHT_ALIKE' end,
                        'sku', f.sku, 'name', coalesce(b.name, f.sku, s.topic), 'orderId', f.order_id, 'interestId', f.interest_id,
                        'contribution', f.contribution) order by f.contribution desc, f.order_id, f.interest_id) as facts
                    from notification_facts f left join taste_items b
                        on b.order_id = f.order_id and b.sku = f.sku and b.customer_id = any(c.members::uuid[])
                    left join interests s on c.cared and s.interest_id = f.interest_id and s.customer_id = any(c.members::uuid[])
                        and s.weight > 0 and lower(s.topic) = lower(i.category)
                    where f.notification_id = once.id and (b.sku is not null or s.interest_id is not null)) told
                where told.score >= once.least
                order by once.created_at desc, once.id desc limit $2) n
            order by c.id, n.created_at desc, n.id desc
            """;

    private final Members members;

    Notifications(Members members) {
        this.members = members;
    }

    /** @param cared of whom also what she says that she cares about may be told */
    public Uni<Map<UUID, List<Notification>>> newest(
            SqlClient client, List<UUID> customers, Set<UUID> cared, int first) {
        return client.preparedQuery(NEWEST)
                .execute(Tuple.of(
                        customers.toArray(UUID[]::new),
                        first,
                        members.of(customers),
                        customers.stream().map(cared::contains).toArray(Boolean[]::new)))
                .map(rows -> PerCustomer.of(rows, Notifications::notification));
    }

    private static Notification notification(Row row) {
        return new Notification(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                row.getDouble("score"),
                Facts.of(Evidence.Kind.BOUGHT_ALIKE, row.get(JsonArray.class, "facts")),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
