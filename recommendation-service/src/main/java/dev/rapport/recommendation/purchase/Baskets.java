package dev.rapport.recommendation.purchase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was bought together, and which items that makes worth counting again. */
@ApplicationScoped
class Baskets {
    private static final String ADD = """
            insert into basket_items (order_id, sku, customer_id, name, category, ordered_at)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[])
            on conflict do nothing
            """;
    /** Locks an item that is stale already, so that a count which cannot see these baskets yet does not take it. */
    private static final String MARK = """
            insert into stale_items (sku) select distinct sku from unnest($1::text[]) as bought(sku) order by sku
            on conflict (sku) do update set since = stale_items.since
            """;

    /** A line of a purchase with what its order says. */
    private record BasketItem(
            UUID order,
            String sku,
            @Nullable UUID customer,
            @Nullable String name,
            @Nullable String category,
            Instant at) {}

    private static final String FORGET = """
            with gone as (delete from basket_items where order_id = any($1) returning sku)
            insert into stale_items (sku) select distinct sku from gone order by sku
            on conflict (sku) do update set since = stale_items.since
            """;

    /** Orders that are otherwise than was told before; of one that is not any more nothing stays. */
    Uni<Void> replace(SqlConnection connection, List<OrderRecorded> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, OrderRecorded> last = new LinkedHashMap<>();
        orders.forEach(order -> last.put(order.orderId(), order));
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(last.keySet().toArray(UUID[]::new)))
                .chain(() -> add(connection, List.copyOf(last.values())));
    }

    Uni<Void> add(SqlConnection connection, List<OrderRecorded> orders) {
        var items = new ArrayList<BasketItem>();
        orders.stream().filter(OrderRecorded::isPurchase).forEach(order -> items.addAll(items(order)));
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ADD)
                .execute(columns(items))
                .chain(() -> connection.preparedQuery(MARK).execute(Tuple.of(skus(items))))
                .replaceWithVoid();
    }

    private static List<BasketItem> items(OrderRecorded order) {
        return order.lines().stream()
                .filter(OrderRecorded.RecordedLine::bought)
                .map(line -> new BasketItem(
                        order.orderId(),
                        line.sku(),
                        order.customerId(),
                        line.name(),
                        line.category(),
                        order.orderedAt()))
                .toList();
    }

    private static Tuple columns(List<BasketItem> items) {
        return Tuple.from(new Object[] {
            items.stream().map(BasketItem::order).toArray(UUID[]::new),
            skus(items),
            items.stream().map(BasketItem::customer).toArray(UUID[]::new),
            items.stream().map(BasketItem::name).toArray(String[]::new),
            items.stream().map(BasketItem::category).toArray(String[]::new),
            items.stream().map(item -> item.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new)
        });
    }

    private static String[] skus(List<BasketItem> items) {
        return items.stream().map(BasketItem::sku).toArray(String[]::new);
    }
}
