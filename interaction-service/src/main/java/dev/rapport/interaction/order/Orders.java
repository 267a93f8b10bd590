package dev.rapport.interaction.order;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.event.EventType;
import dev.rapport.interaction.event.Follower;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.metric.OrderMetrics;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.recording.Candidate;
import dev.rapport.interaction.recording.JsonRows;
import dev.rapport.interaction.recording.Recordable;
import dev.rapport.interaction.subject.KnownSubjects;
import dev.rapport.interaction.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The orders that are kept here. */
@ApplicationScoped
public class Orders implements Recordable<OrderRow>, Follower {
    private static final String INSERT = """
            insert into orders (id, source, number, kind, subject, channel, market, currency, ordered_at,
                promised_at, shipped_at, delivered_at, value, line_count)
            select id, source, number, kind, subject, channel, market, currency, ordered_at,
                promised_at, shipped_at, delivered_at, value, line_count
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                id uuid, source text, number text, kind text, subject uuid, channel text, market text,
                currency text, ordered_at timestamptz, promised_at timestamptz, shipped_at timestamptz,
                delivered_at timestamptz, value numeric, line_count int)
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

    private final JsonRows json;
    private final OrderMetrics metrics;
    private final Journal journal;
    private final Clock clock;
    private final OrderRules rules;

    Orders(JsonRows json, OrderMetrics metrics, Journal journal, Clock clock) {
        this.json = json;
        this.metrics = metrics;
        this.journal = journal;
        this.clock = clock;
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
    public Recording recording(Candidate<OrderRow> candidate) {
        var row = candidate.row();
        var id = Names.order(candidate.source(), row.number());
        var customer = row.customerId();
        var event = new Event(
                id,
                candidate.source(),
                row.number(),
                customer == null ? null : Subject.customer(customer),
                row.effectiveKind() == OrderKind.CANCELLATION ? EventType.RETURN : EventType.ORDER,
                row.effectiveKind().name(),
                Direction.INBOUND,
                row.channel(),
                null,
                null,
                null,
                null,
                row.orderedAt(),
                id);
        return new Recording(event, candidate.hash(), candidate.told(), row);
    }

    @Override
    public Uni<Void> follow(SqlConnection connection, List<Recording> created, KnownSubjects known) {
        var orders = created.stream()
                .filter(each -> each.content() instanceof OrderRow)
                .toList();
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(connection, orders).chain(fresh -> complete(connection, fresh, known));
    }

    /** Those that are new; a source may tell of one order in more than one message. */
    private Uni<List<Recording>> insert(SqlConnection connection, List<Recording> orders) {
        var told = new HashSet<UUID>();
        var firsts = orders.stream()
                .filter(order -> told.add(Objects.requireNonNull(order.event().orderId())))
                .toList();
        var rows = firsts.stream().map(OrderTuple::of).toList();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(json.text(rows)))
                .map(inserted -> fresh(firsts, inserted));
    }

    private static List<Recording> fresh(List<Recording> orders, RowSet<Row> inserted) {
        var ids = new HashSet<UUID>();
        inserted.forEach(row -> ids.add(row.getUUID(0)));
        return orders.stream()
                .filter(order -> ids.remove(order.event().orderId()))
                .toList();
    }

    /** All at once: the statements of one connection are done in the order in which they are sent. */
    private Uni<Void> complete(SqlConnection connection, List<Recording> orders, KnownSubjects known) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var lines = orders.stream().flatMap(LineTuple::of).toList();
        var ids = orders.stream().map(order -> order.event().orderId()).toList();
        var changes = orders.stream().map(order -> change(order, known)).toList();
        return Uni.join()
                .all(
                        connection
                                .preparedQuery(INSERT_LINES)
                                .execute(Tuple.of(json.text(lines)))
                                .replaceWithVoid(),
                        metrics.add(connection, ids),
                        journal.write(new PoolStatements(connection), changes))
                .andFailFast()
                .replaceWithVoid();
    }

    private Change change(Recording order, KnownSubjects known) {
        var customer = known.customer(order.event().subjectId());
        return Change.of(
                OrderRecorded.TYPE,
                Objects.requireNonNullElse(customer, order.event().subjectId()),
                clock.instant(),
                order.told().actor(),
                OrderRecorded.of(order, customer));
    }
}
