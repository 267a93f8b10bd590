package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.order.CountAgain.Changed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What cancellations come to that take back all of an order: what it is worth, less what others took back in parts.
 *
 * <p>Worked out anew whenever the order or a part is told, so nothing depends on what comes first. Of several for one order the earliest counts.
 */
@ApplicationScoped
public class FullRefunds {
    private static final int LOCK_OF_ORDERS = 0x5261_7072;

    /** The order and its refund or return may come at once in two lanes; who is second sees what the first wrote. */
    private static final String LOCK = """
            select pg_advisory_xact_lock($1, key) from (
                select distinct hashtext(coalesce(o.takes_back, told.id)::text) as key
                from unnest($2::uuid[]) as told(id) left join orders o on o.id = told.id
            ) keys order by key
            """;

    private static final String SETTLE = """
            with whole as (
                select id, takes_back, row_number() over (partition by takes_back order by ordered_at, id) as place
                from orders where whole and takes_back in (
                    select unnest($1::uuid[]) union select takes_back from orders where id = any($1))
            ), worth as (
                select w.id, o.currency, case when w.place = 1 then least(0, coalesce(-o.value - coalesce((
                    select sum(part.value) from orders part where part.takes_back = w.takes_back and part.whole is not true
                ), 0), 0)) else 0 end as value
                from whole w left join orders o on o.id = w.takes_back
            )
            update orders c set value = w.value, currency = coalesce(w.currency, c.currency)
            from worth w where c.id = w.id
            returning c.id, c.event_id, c.subject, c.ordered_at
            """;
    private static final String FORGET_LINES = "delete from order_lines where order_id = any($1)";
    private static final String LINES = """
            insert into order_lines (order_id, line, sku, name, category, quantity, unit_price)
            select c.id, row_number() over (partition by c.id order by l.sku, l.unit_price), l.sku, max(l.name),
                max(l.category), -sum(l.quantity), l.unit_price
            from orders c
            join orders told on told.id = c.takes_back or told.takes_back = c.takes_back and told.whole is not true
            join order_lines l on l.order_id = told.id
            where c.id = any($1) and c.value <> 0
            group by c.id, l.sku, l.unit_price
            having sum(l.quantity) > 0
            """;
    private static final String COUNT_LINES = """
            update orders set line_count = (select count(*) from order_lines where order_id = orders.id) where id = any($1)
            """;

    private final CountAgain countAgain;
    private final ReturnedGoods returns;

    FullRefunds(CountAgain countAgain, ReturnedGoods returns) {
        this.returns = returns;
        this.countAgain = countAgain;
    }

    /** After these orders, or what takes back from them, have changed. */
    public Uni<Void> settle(SqlConnection connection, Collection<UUID> orders, Actor by) {
        var ids = orders.toArray(UUID[]::new);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(LOCK_OF_ORDERS, ids))
                .chain(() -> connection.preparedQuery(SETTLE).execute(Tuple.of(ids)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> settled(row, by))
                        .toList())
                .call(settled -> settled.isEmpty() ? Uni.createFrom().voidItem() : writeLines(connection, settled))
                .chain(settled -> countAgain.after(connection, settled))
                .chain(() -> returns.tell(connection, orders, List.of(), by));
    }

    private static Changed settled(Row row, Actor by) {
        var subject = Optional.ofNullable(row.getUUID("subject"));
        var at = row.getOffsetDateTime("ordered_at").toInstant();
        var counted = subject.map(her -> Set.of(Touched.by(her, at))).orElse(Set.of());
        return new Changed(row.getUUID("id"), row.getUUID("event_id"), by, counted);
    }

    private static Uni<Void> writeLines(SqlConnection connection, List<Changed> settled) {
        var ids = Tuple.of(settled.stream().map(Changed::order).toArray(UUID[]::new));
        return Uni.join()
                .all(
                        connection.preparedQuery(FORGET_LINES).execute(ids),
                        connection.preparedQuery(LINES).execute(ids),
                        connection.preparedQuery(COUNT_LINES).execute(ids))
                .andFailFast()
                .replaceWithVoid();
    }
}
