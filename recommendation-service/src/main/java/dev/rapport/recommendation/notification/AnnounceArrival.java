package dev.rapport.recommendation.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Tells the customers who keep buying from a category that something new has come into it; each of them once per item. */
@ApplicationScoped
public class AnnounceArrival {
    private static final int ORDERS_THAT_SHOW_INTEREST = 2;

    private static final String ANNOUNCE = """
            insert into notifications (id, customer_id, kind, sku, reason, created_at)
            select uuidv7(), fan.customer_id, 'ITEM_ARRIVED', $1,
                jsonb_build_object('category', cast($2 as text), 'orders', fan.orders), $3
            from (
                select b.customer_id, count(distinct b.order_id) as orders
                from basket_items b left join items i on i.sku = b.sku
                where b.customer_id is not null and coalesce(i.category, b.category) = $2
                group by b.customer_id
                having count(distinct b.order_id) >= $4
            ) fan
            on conflict do nothing
            """;

    public Uni<Void> announce(SqlConnection connection, String sku, String category, Instant now) {
        return connection
                .preparedQuery(ANNOUNCE)
                .execute(Tuple.of(sku, category, now.atOffset(ZoneOffset.UTC), ORDERS_THAT_SHOW_INTEREST))
                .replaceWithVoid();
    }
}
