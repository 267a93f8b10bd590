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

    /** The catalogue's category counts; what an order said of an item counts while the catalogue does not know it. */
    private static final String ANNOUNCE = """
            insert into notifications (id, customer_id, kind, sku, reason, created_at)
            select uuidv7(), fan.customer_id, 'ITEM_ARRIVED', $1,
                jsonb_build_object('category', cast($2 as text), 'orders', fan.orders), $3
            from (
                select customer_id, count(distinct order_id) as orders
                from (
                    select b.customer_id, b.order_id
                    from items i join basket_items b on b.sku = i.sku
                    where i.category = $2 and b.customer_id is not null
                    union all
                    select b.customer_id, b.order_id
                    from basket_items b
                    where b.category = $2 and b.customer_id is not null
                        and not exists (select 1 from items i where i.sku = b.sku)
                ) bought
                group by customer_id
                having count(distinct order_id) >= $4
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
