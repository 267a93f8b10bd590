package dev.rapport.recommendation.notification;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The notifications of customers. */
@ApplicationScoped
public class Notifications {
    private static final String NEWEST = """
            select c.id as customer_id, n.id, n.kind, n.sku, n.reason, n.created_at, i.name from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select * from (
                    select distinct on (kind, sku) * from notifications where customer_id = any(c.members::uuid[])
                    order by kind, sku, created_at, id) once
                order by created_at desc, id desc limit $2) n
            join items i on i.sku = n.sku and not i.blocked
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
        var reason = row.get(JsonObject.class, "reason");
        return new Notification(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("sku"),
                row.getString("name"),
                reason.getString("category"),
                reason.getInteger("orders"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
