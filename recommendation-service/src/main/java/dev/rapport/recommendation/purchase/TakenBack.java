package dev.rapport.recommendation.purchase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps what customers gave back of which nobody says from which order. */
@ApplicationScoped
class TakenBack {
    private static final String FORGET = "delete from taken_back where order_id = any($1)";
    private static final String ADD = """
            insert into taken_back (order_id, customer_id, sku, quantity)
            select order_id, customer_id, sku, sum(quantity) from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[])
                as back(order_id, customer_id, sku, quantity)
            group by order_id, customer_id, sku
            on conflict do nothing
            """;

    /** A line of what takes back. */
    private record Line(UUID order, UUID customer, String sku, int quantity) {}

    Uni<Void> replace(SqlConnection connection, List<OrderRecorded> orders) {
        var ids = orders.stream().map(OrderRecorded::orderId).toArray(UUID[]::new);
        return connection.preparedQuery(FORGET).execute(Tuple.of(ids)).chain(() -> add(connection, orders));
    }

    Uni<Void> add(SqlConnection connection, List<OrderRecorded> orders) {
        var lines = new ArrayList<Line>();
        orders.stream().filter(OrderRecorded::takesBackFromWherever).forEach(order -> lines.addAll(lines(order)));
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(
                                lines.stream().map(Line::order).toArray(UUID[]::new),
                                lines.stream().map(Line::customer).toArray(UUID[]::new),
                                lines.stream().map(Line::sku).toArray(String[]::new),
                                lines.stream().map(Line::quantity).toArray(Integer[]::new)))
                        .replaceWithVoid();
    }

    private static List<Line> lines(OrderRecorded order) {
        var customer = order.customerId();
        return customer == null
                ? List.of()
                : order.lines().stream()
                        .filter(line -> line.quantity() < 0)
                        .map(line -> new Line(order.orderId(), customer, line.sku(), -line.quantity()))
                        .toList();
    }
}
