package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.CustomerMetrics.InteractionCount;
import dev.rapport.interaction.metric.CustomerMetrics.InteractionTotals;
import dev.rapport.interaction.metric.CustomerMetrics.OrderTotals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the metrics of many customers, one statement per family. */
@ApplicationScoped
public class MetricQueries {
    private static final String ORDERS = """
            select s.customer_id, m.currency, sum(m.orders)::bigint as orders, sum(m.cancellations)::bigint as cancellations,
                sum(m.gross) as gross, sum(m.net) as net, sum(m.lines)::bigint as lines,
                min(m.first_order_at) as first_order_at, max(m.last_order_at) as last_order_at
            from subjects s join order_metrics m on m.subject = s.id
            where s.customer_id = any($1)
            group by s.customer_id, m.currency order by m.currency
            """;
    private static final String BREADTH = """
            select c.id as customer_id,
                (select count(distinct b.sku) from subjects s join bought_items b on b.subject = s.id
                    where s.customer_id = c.id) as items,
                (select count(distinct b.category) from subjects s join bought_categories b on b.subject = s.id
                    where s.customer_id = c.id) as categories
            from unnest($1::uuid[]) as c(id)
            """;
    private static final String COUNTS = """
            select s.customer_id, d.direction, d.channel, sum(d.count)::bigint as count, max(d.last_at) as last_at
            from subjects s join contact_days d on d.subject = s.id
            where s.customer_id = any($1) and d.type <> 'SIGNAL'
            group by s.customer_id, d.direction, d.channel order by d.direction, d.channel
            """;

    private final Clock clock;

    MetricQueries(Clock clock) {
        this.clock = clock;
    }

    /** How many different things and categories a customer has bought. */
    public record Breadth(long items, long categories) {}

    public Uni<Map<UUID, List<OrderTotals>>> orders(SqlClient client, List<UUID> customers) {
        return client.preparedQuery(ORDERS).execute(ids(customers)).map(rows -> grouped(rows, this::totals));
    }

    public Uni<Map<UUID, List<Breadth>>> breadth(SqlClient client, List<UUID> customers) {
        return client.preparedQuery(BREADTH)
                .execute(ids(customers))
                .map(rows -> grouped(rows, row -> new Breadth(row.getLong("items"), row.getLong("categories"))));
    }

    public Uni<Map<UUID, List<InteractionCount>>> counts(SqlClient client, List<UUID> customers) {
        return client.preparedQuery(COUNTS).execute(ids(customers)).map(rows -> grouped(rows, MetricQueries::count));
    }

    public InteractionTotals totals(List<InteractionCount> counts) {
        var last = counts.stream()
                .map(InteractionCount::lastAt)
                .max(Instant::compareTo)
                .orElse(null);
        var total = counts.stream().mapToLong(InteractionCount::count).sum();
        return new InteractionTotals(total, counts, last, days(last));
    }

    private OrderTotals totals(Row row) {
        var orders = row.getLong("orders");
        var gross = row.getBigDecimal("gross");
        var last = instant(row.getOffsetDateTime("last_order_at"));
        return new OrderTotals(
                row.getString("currency"),
                orders,
                row.getLong("cancellations"),
                gross,
                row.getBigDecimal("net"),
                orders == 0 ? null : gross.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP),
                row.getLong("lines"),
                instant(row.getOffsetDateTime("first_order_at")),
                last,
                days(last));
    }

    private static InteractionCount count(Row row) {
        return new InteractionCount(
                row.getString("direction"),
                row.getString("channel"),
                row.getLong("count"),
                row.getOffsetDateTime("last_at").toInstant());
    }

    private @Nullable Long days(@Nullable Instant last) {
        return last == null
                ? null
                : Math.max(0, Duration.between(last, clock.instant()).toDays());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Tuple ids(List<UUID> customers) {
        return Tuple.of(customers.toArray(UUID[]::new));
    }

    private static <T> Map<UUID, List<T>> grouped(RowSet<Row> rows, Function<Row, T> read) {
        Map<UUID, List<T>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.getUUID("customer_id"), id -> new ArrayList<>())
                .add(read.apply(row)));
        return grouped;
    }
}
