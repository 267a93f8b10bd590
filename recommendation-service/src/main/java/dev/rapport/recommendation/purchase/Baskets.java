package dev.rapport.recommendation.purchase;

import dev.rapport.recommendation.purchase.OrderRecorded.RecordedLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what was bought together, and which items that makes worth counting again. */
@ApplicationScoped
class Baskets {
    private static final String ADD = """
            insert into basket_items (order_id, sku, customer_id, name, category, ordered_at, quantity, returned)
            select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::int[], $8::int[])
            on conflict do nothing
            """;
    /** Locks an item that is stale already, so that a count which cannot see these baskets yet does not take it. */
    private static final String MARK = """
            insert into stale_items (sku) select distinct sku from unnest($1::text[]) as bought(sku) order by sku
            on conflict (sku) do update set since = stale_items.since
            """;

    /** A thing that was bought, with what its order says of it. */
    private record BasketItem(RecordedLine line, OrderRecorded order, int quantity) {}

    private static final String FORGET = """
            with gone as (delete from basket_items where order_id = any($1) returning sku)
            insert into stale_items (sku) select distinct sku from gone order by sku
            on conflict (sku) do update set since = stale_items.since
            """;

    /** Of an order that is not any more nothing stays. */
    Uni<Void> replace(SqlConnection connection, List<OrderRecorded> orders) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(orders.stream().map(OrderRecorded::orderId).toArray(UUID[]::new)))
                .chain(() -> add(connection, orders));
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
        Map<String, BasketItem> items = new LinkedHashMap<>();
        order.lines().stream()
                .filter(RecordedLine::bought)
                .forEach(line -> items.merge(
                        line.sku(),
                        new BasketItem(line, order, line.quantity()),
                        (one, more) -> new BasketItem(one.line(), order, one.quantity() + more.quantity())));
        return List.copyOf(items.values());
    }

    private static Tuple columns(List<BasketItem> items) {
        return Tuple.from(new Object[] {
            items.stream().map(item -> item.order().orderId()).toArray(UUID[]::new),
            skus(items),
            items.stream().map(item -> item.order().customerId()).toArray(UUID[]::new),
            items.stream().map(item -> item.line().name()).toArray(String[]::new),
            items.stream().map(item -> item.line().category()).toArray(String[]::new),
            items.stream()
                    .map(item -> item.order().orderedAt().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new),
            items.stream().map(BasketItem::quantity).toArray(Integer[]::new),
            items.stream()
                    .map(item -> item.order().returnedOf(item.line().sku()))
                    .toArray(Integer[]::new)
        });
    }

    private static String[] skus(List<BasketItem> items) {
        return items.stream().map(item -> item.line().sku()).toArray(String[]::new);
    }
}
