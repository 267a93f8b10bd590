package dev.rapport.interaction.order;

import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.event.Touched;
import dev.rapport.interaction.recording.JsonRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders and their lines as rows. */
@ApplicationScoped
class OrderTable {
    private static final String ROWS = """
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as t(
                id uuid, source text, number text, kind text, subject uuid, channel text, market text,
                currency text, ordered_at timestamptz, promised_at timestamptz, event_id uuid, takes_back uuid,
                taken_as text, whole boolean, value numeric, line_count int)
            """;
    private static final String INSERT = """
            insert into orders (id, source, number, kind, subject, channel, market, currency, ordered_at, told_at,
                promised_at, promised_told_at, event_id, takes_back, taken_as, whole, value, line_count)
            select id, source, number, kind, subject, channel, market, currency, ordered_at, ordered_at,
                promised_at, case when promised_at is not null then ordered_at end, event_id, takes_back,
                taken_as, whole, value, line_count
            """ + ROWS + """
            order by id
            on conflict (id) do nothing
            returning id
            """;
    private static final String INSERT_LINES = """
            insert into order_lines (order_id, line, sku, name, category, quantity, unit_price)
            select order_id, line, sku, name, category, quantity, unit_price
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                order_id uuid, line int, sku text, name text, category text, quantity int, unit_price numeric)
            """;
    private static final String FORGET_LINES = "delete from order_lines where order_id = $1";

    /** What was corrected by hand is not put back by what was said before that. */
    private static final String AS_IT_WAS_TOLD = """
                and not exists (select 1 from event_corrections c where c.event_id = o.event_id and c.action = 'AMEND')
            """;

    /** Another person's message does not change an order, unless both names turned out to be one customer's. */
    private static final String OF_THE_SAME_PERSON = """
            where o.id = t.id and o.kind = t.kind and (o.subject = t.subject or exists (
                select 1 from subjects one join subjects other on other.customer_id = one.customer_id
                where one.id = o.subject and other.id = t.subject))
            """;

    private static final String TOLD_EARLIER = """
            update orders o set ordered_at = t.ordered_at, event_id = t.event_id
            """ + ROWS + OF_THE_SAME_PERSON + """
                and o.ordered_at > t.ordered_at
            """ + AS_IT_WAS_TOLD + """
            returning o.subject, old.ordered_at as before, new.ordered_at as after
            """;
    private static final String TOLD_LATER = """
            update orders o set told_at = t.ordered_at, channel = t.channel, market = t.market, currency = t.currency,
                taken_as = t.taken_as, whole = t.whole, value = t.value, line_count = t.line_count
            """ + ROWS + OF_THE_SAME_PERSON + """
                and o.told_at < t.ordered_at
            returning o.subject, old.ordered_at as before, new.ordered_at as after
            """;

    private static final String PROMISED = """
            update orders o set promised_at = t.promised_at, promised_told_at = t.ordered_at
            """ + ROWS + OF_THE_SAME_PERSON + """
                and t.promised_at is not null and (o.promised_told_at is null or o.promised_told_at > t.ordered_at)
            """ + AS_IT_WAS_TOLD;

    private final JsonRows json;

    OrderTable(JsonRows json) {
        this.json = json;
    }

    /** Orders that were told for the first time, and those that are here already. */
    record Told(List<Recording> first, List<Recording> again) {}

    Uni<Told> insert(SqlConnection connection, List<Recording> orders) {
        Map<UUID, Recording> firsts = new LinkedHashMap<>();
        orders.forEach(order -> firsts.putIfAbsent(order.event().orderId(), order));
        var rows = firsts.values().stream().map(OrderTuple::of).toList();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(json.text(rows)))
                .map(inserted -> told(orders, inserted));
    }

    private static Told told(List<Recording> orders, RowSet<Row> inserted) {
        var ids = new HashSet<UUID>();
        inserted.forEach(row -> ids.add(row.getUUID(0)));
        var told = new Told(new ArrayList<>(), new ArrayList<>());
        orders.forEach(order -> (ids.remove(order.event().orderId()) ? told.first() : told.again()).add(order));
        return told;
    }

    Uni<Void> insertLines(SqlConnection connection, List<Recording> orders) {
        var lines = orders.stream().flatMap(LineTuple::of).toList();
        return lines.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT_LINES)
                        .execute(Tuple.of(json.text(lines)))
                        .replaceWithVoid();
    }

    /** Which days have to be counted again; none where it changes nothing. */
    Uni<Set<Touched>> retell(SqlConnection connection, Recording order) {
        var row = Tuple.of(json.text(List.of(OrderTuple.of(order))));
        return connection
                .preparedQuery(TOLD_EARLIER)
                .execute(row)
                .map(OrderTable::touched)
                .chain(earlier -> connection
                        .preparedQuery(TOLD_LATER)
                        .execute(row)
                        .map(OrderTable::touched)
                        .call(later -> later.isEmpty() ? Uni.createFrom().voidItem() : replaceLines(connection, order))
                        .call(() -> OrderRow.of(order).promisedAt() == null
                                ? Uni.createFrom().voidItem()
                                : connection.preparedQuery(PROMISED).execute(row))
                        .invoke(later -> later.addAll(earlier)));
    }

    private Uni<Void> replaceLines(SqlConnection connection, Recording order) {
        return connection
                .preparedQuery(FORGET_LINES)
                .execute(Tuple.of(order.event().orderId()))
                .chain(() -> insertLines(connection, List.of(order)));
    }

    private static Set<Touched> touched(RowSet<Row> rows) {
        var touched = new HashSet<Touched>();
        rows.forEach(row -> {
            var subject = row.getUUID("subject");
            touched.add(Touched.by(subject, row.getOffsetDateTime("before").toInstant()));
            touched.add(Touched.by(subject, row.getOffsetDateTime("after").toInstant()));
        });
        return touched;
    }
}
