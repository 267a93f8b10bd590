package dev.rapport.interaction.metric;

import dev.rapport.interaction.event.Touched;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What orders come to by day and by day and product line, and what was ever bought.
 *
 * <p>Subjects in the order of their ids, so that concurrent requests lock them alike.
 */
@ApplicationScoped
public class OrderDays {
    private static final String DAYS = """
            select o.subject, (o.ordered_at at time zone 'UTC')::date, o.channel, o.currency,
                count(*) filter (where o.kind = 'ORDER'),
                count(*) filter (where o.kind = 'CANCELLATION'),
                coalesce(sum(o.value) filter (where o.kind = 'ORDER'), 0),
                sum(o.value),
                coalesce(sum(o.value * o.value) filter (where o.kind = 'ORDER'), 0),
                sum(o.line_count),
                min(o.ordered_at) filter (where o.kind = 'ORDER'),
                max(o.ordered_at) filter (where o.kind = 'ORDER')
            """;
    private static final String LINE_DAYS = """
            select o.subject, (o.ordered_at at time zone 'UTC')::date, coalesce(l.category, ''), o.currency,
                count(distinct o.id) filter (where o.kind = 'ORDER'),
                sum(l.unit_price * l.quantity)
            """;
    private static final String ITEMS = "select o.subject, l.sku, count(*)\n";
    /** What takes back all of an order that nobody knows yet takes back nothing. */
    static final String COUNTS = "(o.whole is not true or o.currency <> 'XXX' or o.value <> 0)\n";

    private static final String NEW = "from orders o where o.id = any($1) and o.subject is not null and " + COUNTS;
    private static final String NEW_LINES = """
            from orders o join order_lines l on l.order_id = o.id where o.id = any($1) and o.subject is not null
            """;
    private static final String OF_DAYS = """
            from unnest($1::uuid[], $2::date[]) as touched(subject, day)
            join orders o on o.subject = touched.subject and o.ordered_at >= touched.day::timestamp at time zone 'UTC'
                and o.ordered_at < (touched.day + 1)::timestamp at time zone 'UTC' and
            """ + COUNTS;
    private static final String LINES_OF_DAYS = OF_DAYS + "join order_lines l on l.order_id = o.id\n";
    private static final String ORDERED = "group by 1, 2, 3, 4 order by 1, 2, 3, 4\n";

    private static final String ADD_DAYS = "insert into order_days as d " + DAYS + NEW + ORDERED + """
            on conflict (subject, day, channel, currency) do update set
                orders = d.orders + excluded.orders,
                cancellations = d.cancellations + excluded.cancellations,
                gross = d.gross + excluded.gross,
                net = d.net + excluded.net,
                squares = d.squares + excluded.squares,
                lines = d.lines + excluded.lines,
                first_at = least(d.first_at, excluded.first_at),
                last_at = greatest(d.last_at, excluded.last_at)
            """;
    private static final String ADD_LINE_DAYS =
            "insert into product_line_days as d " + LINE_DAYS + NEW_LINES + ORDERED + """
            on conflict (subject, day, product_line, currency) do update set
                orders = d.orders + excluded.orders,
                net = d.net + excluded.net
            """;
    private static final String ADD_ITEMS = "insert into bought_items as b " + ITEMS + NEW_LINES + """
            group by 1, 2 order by 1, 2
            on conflict (subject, sku) do update set lines = b.lines + excluded.lines
            """;

    private static final String FORGET_DAYS = """
            delete from order_days d using unnest($1::uuid[], $2::date[]) as touched(subject, day)
            where d.subject = touched.subject and d.day = touched.day
            """;
    private static final String FORGET_LINE_DAYS = FORGET_DAYS.replace("order_days", "product_line_days");
    private static final String RECOUNT_DAYS = "insert into order_days " + DAYS + OF_DAYS + ORDERED;
    private static final String RECOUNT_LINE_DAYS =
            "insert into product_line_days " + LINE_DAYS + LINES_OF_DAYS + ORDERED;
    private static final String FORGET_ITEMS = "delete from bought_items where subject = any($1)";
    private static final String RECOUNT_ITEMS = "insert into bought_items " + ITEMS
            + "from orders o join order_lines l on l.order_id = o.id where o.subject = any($1) group by 1, 2 order by 1, 2";

    /** Adds orders that were never counted. */
    public Uni<Void> add(SqlConnection connection, List<UUID> orders) {
        var ids = Tuple.of(orders.toArray(UUID[]::new));
        return Uni.join()
                .all(
                        connection.preparedQuery(ADD_DAYS).execute(ids),
                        connection.preparedQuery(ADD_LINE_DAYS).execute(ids),
                        connection.preparedQuery(ADD_ITEMS).execute(ids))
                .andFailFast()
                .replaceWithVoid();
    }

    /** Counts again where orders were changed: neither the last order nor the first can be taken off a sum. */
    public Uni<Void> recount(SqlConnection connection, Set<Touched> touched) {
        var days = Touched.columns(touched);
        var subjects = Tuple.of(
                touched.stream().map(Touched::subject).distinct().sorted().toArray(UUID[]::new));
        return Uni.join()
                .all(
                        connection.preparedQuery(FORGET_DAYS).execute(days),
                        connection.preparedQuery(FORGET_LINE_DAYS).execute(days),
                        connection.preparedQuery(FORGET_ITEMS).execute(subjects),
                        connection.preparedQuery(RECOUNT_DAYS).execute(days),
                        connection.preparedQuery(RECOUNT_LINE_DAYS).execute(days),
                        connection.preparedQuery(RECOUNT_ITEMS).execute(subjects))
                .andFailFast()
                .replaceWithVoid();
    }
}
