package dev.rapport.interaction.metric;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Adds new orders to what their customers' orders add up to. */
@ApplicationScoped
public class OrderMetrics {
    /** Subjects in the order of their ids, so that concurrent requests lock them alike. */
    private static final String ADD_TOTALS = """
            insert into order_metrics as m (subject, currency, orders, cancellations, gross, net, lines,
                first_order_at, last_order_at)
            select subject, currency,
                count(*) filter (where kind = 'ORDER'),
                count(*) filter (where kind = 'CANCELLATION'),
                coalesce(sum(value) filter (where kind = 'ORDER'), 0),
                sum(value),
                sum(line_count),
                min(ordered_at) filter (where kind = 'ORDER'),
                max(ordered_at) filter (where kind = 'ORDER')
            from orders where id = any($1) and subject is not null
            group by subject, currency
            order by subject, currency
            on conflict (subject, currency) do update set
                orders = m.orders + excluded.orders,
                cancellations = m.cancellations + excluded.cancellations,
                gross = m.gross + excluded.gross,
                net = m.net + excluded.net,
                lines = m.lines + excluded.lines,
                first_order_at = least(m.first_order_at, excluded.first_order_at),
                last_order_at = greatest(m.last_order_at, excluded.last_order_at)
            """;

    private static final String ADD_ITEMS = """
            insert into bought_items as b (subject, sku, lines)
            select o.subject, l.sku, count(*)
            from orders o join order_lines l on l.order_id = o.id
            where o.id = any($1) and o.subject is not null
            group by o.subject, l.sku
            order by o.subject, l.sku
            on conflict (subject, sku) do update set lines = b.lines + excluded.lines
            """;
    private static final String ADD_CATEGORIES = """
            insert into bought_categories as b (subject, category, lines)
            select o.subject, l.category, count(*)
            from orders o join order_lines l on l.order_id = o.id
            where o.id = any($1) and o.subject is not null and l.category is not null
            group by o.subject, l.category
            order by o.subject, l.category
            on conflict (subject, category) do update set lines = b.lines + excluded.lines
            """;

    public Uni<Void> add(SqlConnection connection, List<UUID> orders) {
        var ids = Tuple.of(orders.toArray(UUID[]::new));
        return Uni.join()
                .all(
                        connection.preparedQuery(ADD_TOTALS).execute(ids),
                        connection.preparedQuery(ADD_ITEMS).execute(ids),
                        connection.preparedQuery(ADD_CATEGORIES).execute(ids))
                .andFailFast()
                .replaceWithVoid();
    }
}
