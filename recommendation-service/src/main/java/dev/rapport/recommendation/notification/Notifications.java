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
import java.util.UUID;

/** What customers were told in the app. */
@ApplicationScoped
public class Notifications {
    /** What does not stand any more, such as an order that was voided, speaks no more; where too little is left, she is not told. */
    private static final String NEWEST = """
            select c.id as customer_id, n.* from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select once.id, once.kind, once.sku, once.created_at, i.name, i.category, told.score, told.facts
                from (
                    select distinct on (kind, sku) * from notifications where customer_id = any(c.members::uuid[])
                    order by kind, sku, created_at, id) once
                join items i on i.sku = once.sku and not i.blocked
                cross join lateral (
                    select sum(f.contribution) as score, jsonb_agg(jsonb_build_object('sku', f.sku, 'name', coalesce(b.name, f.sku),
                        'orderId', f.order_id, 'contribution', f.contribution) order by f.contribution desc, f.order_id) as facts
                    from notification_facts f join taste_items b
                        on b.order_id = f.order_id and b.sku = f.sku and b.customer_id = any(c.members::uuid[])
                    where f.notification_id = once.id) told
                where told.score >= once.least
                order by once.created_at desc, once.id desc limit $2) n
            order by c.id, n.created_at desc, n.id desc
            """;

    private final Members members;

    Notifications(Members members) {
        this.members = members;
    }

    public Uni<Map<UUID, List<Notification>>> newest(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(NEWEST)
                .execute(Tuple.of(customers.toArray(UUID[]::new), first, members.of(customers)))
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
