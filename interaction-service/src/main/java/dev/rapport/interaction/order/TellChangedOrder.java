package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.order.OrderRecorded.RecordedLine;
import dev.rapport.interaction.order.OrderStep.Item;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells the other services what an order is after it changed. */
@ApplicationScoped
public class TellChangedOrder {
    /** What was sent back is mostly also taken off; so of each thing the larger of both counts. */
    private static final String RETURNED = """
                select bought.sku, least(bought.quantity, coalesce(greatest(
                    (select sum(case when s.items is null then bought.quantity else (
                        select coalesce(sum((item ->> 'quantity')::int), 0) from json_array_elements(s.items) item
                        where item ->> 'sku' = bought.sku) end)
                    from order_steps s where s.order_id = $1 and s.step = 'RETURNED'),
                    (select -sum(l.quantity) from orders c join order_lines l on l.order_id = c.id
                    where c.takes_back = $1 and l.sku = bought.sku)), 0))::int as quantity
                from (select sku, sum(quantity) as quantity from order_lines where order_id = $1 group by sku) bought
            """;

    /** Where it is no order any more, what it was, without lines. */
    private static final String ORDER = """
            select o.id, o.subject, s.customer_id, o.kind, o.channel, o.ordered_at, (
                select json_agg(json_build_object('sku', l.sku, 'name', l.name, 'category', l.category, 'quantity', l.quantity)
                    order by l.line) from order_lines l where l.order_id = $1) as lines, (
                select json_agg(json_build_object('sku', back.sku, 'quantity', back.quantity) order by back.sku)
                from (""" + RETURNED + """
                ) back where back.quantity > 0) as returned, (
                select takes_back from orders where id = $1) as takes_back
            from (
                select id, subject, kind, channel, ordered_at, 0 as rank from orders where id = $1
                union all
                select was.id, was.subject, was.kind, was.channel, was.ordered_at, 1 from event_corrections c
                cross join json_populate_record(null::orders, c.before -> 'order') as was
                where c.event_id = $2 and c.action <> 'RESTORE' and was.id = $1
                order by rank limit 1
            ) o
            left join subjects s on s.id = o.subject
            """;

    private final Journal journal;
    private final Clock clock;

    TellChangedOrder(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public Uni<Void> tell(SqlConnection connection, UUID order, UUID event, Actor by) {
        return connection.preparedQuery(ORDER).execute(Tuple.of(order, event)).chain(rows -> {
            var changes = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> change(row, by))
                    .toList();
            return journal.write(new PoolStatements(connection), changes);
        });
    }

    private Change change(Row row, Actor by) {
        var customer = row.getUUID("customer_id");
        var about = Stream.of(customer, row.getUUID("subject"), row.getUUID("id"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        var changed = new OrderRecorded(
                row.getUUID("id"),
                customer,
                OrderKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                row.getOffsetDateTime("ordered_at").toInstant(),
                row.getUUID("takes_back"),
                lines(row.get(JsonArray.class, "lines")),
                returned(row.get(JsonArray.class, "returned")));
        return Change.of(OrderRecorded.CHANGED, about, clock.instant(), by, changed);
    }

    private static List<RecordedLine> lines(@Nullable JsonArray lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(JsonObject.class::cast)
                        .map(line -> new RecordedLine(
                                line.getString("sku"),
                                line.getString("name"),
                                line.getString("category"),
                                line.getInteger("quantity")))
                        .toList();
    }

    private static @Nullable List<Item> returned(@Nullable JsonArray items) {
        return items == null
                ? null
                : items.stream()
                        .map(JsonObject.class::cast)
                        .map(item -> new Item(item.getString("sku"), item.getInteger("quantity")))
                        .toList();
    }
}
