package dev.rapport.interaction.order;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.interaction.metric.OrderMetrics;
import dev.rapport.interaction.recording.Candidate;
import dev.rapport.interaction.recording.JsonRows;
import dev.rapport.interaction.recording.Recordable;
import dev.rapport.interaction.recording.Recorded;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The orders that are kept here. */
@ApplicationScoped
public class Orders implements Recordable<OrderRow> {
    private static final String INSERT = """
            insert into orders (id, source, number, hash, kind, customer_id, channel, market, currency, ordered_at,
                promised_at, shipped_at, delivered_at, value, line_count)
            select id, source, number, hash, kind, customer_id, channel, market, currency, ordered_at,
                promised_at, shipped_at, delivered_at, value, line_count
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                id uuid, source text, number text, hash text, kind text, customer_id uuid, channel text, market text,
                currency text, ordered_at timestamptz, promised_at timestamptz, shipped_at timestamptz,
                delivered_at timestamptz, value numeric, line_count int)
            on conflict (source, number) do nothing
            returning id
            """;
    private static final String INSERT_LINES = """
            insert into order_lines (order_id, line, sku, name, category, quantity, unit_price)
            select order_id, line, sku, name, category, quantity, unit_price
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                order_id uuid, line int, sku text, name text, category text, quantity int, unit_price numeric)
            """;
    private static final String RECORDED = """
            select o.id, o.source, o.number, o.hash
            from orders o join unnest($1::text[], $2::text[]) as wanted(source, number)
                on o.source = wanted.source and o.number = wanted.number
            """;

    private final JsonRows json;
    private final OrderMetrics metrics;
    private final OrderRules rules;

    Orders(JsonRows json, OrderMetrics metrics, Clock clock) {
        this.json = json;
        this.metrics = metrics;
        this.rules = new OrderRules(clock);
    }

    @Override
    public Class<OrderRow> type() {
        return OrderRow.class;
    }

    @Override
    public OrderRow complete(OrderRow row, String source) {
        return row.complete(source);
    }

    @Override
    public void check(OrderRow row) {
        rules.check(row);
    }

    @Override
    public Uni<List<UUID>> insert(SqlConnection connection, List<Candidate<OrderRow>> orders) {
        var rows = orders.stream().map(OrderTuple::of).toList();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(json.text(rows)))
                .map(Recorded::ids);
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Candidate<OrderRow>> created) {
        var lines = created.stream().flatMap(LineTuple::of).toList();
        var ids = created.stream().map(Candidate::id).toList();
        return connection
                .preparedQuery(INSERT_LINES)
                .execute(Tuple.of(json.text(lines)))
                .chain(() -> metrics.add(connection, ids));
    }

    @Override
    public Change change(Caller caller, Candidate<OrderRow> created, Instant now) {
        var subject = Objects.requireNonNullElse(created.row().customerId(), created.id());
        return Change.of(OrderRecorded.TYPE, subject, now, caller.actor(), OrderRecorded.of(created));
    }

    @Override
    public Uni<List<Recorded>> recorded(SqlConnection connection, List<Candidate<OrderRow>> orders) {
        return Recorded.find(connection, RECORDED, orders);
    }
}
