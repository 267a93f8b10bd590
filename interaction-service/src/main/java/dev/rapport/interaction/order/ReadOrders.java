package dev.rapport.interaction.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.interaction.order.OrderStep.Item;
import dev.rapport.interaction.order.OrderView.StepView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads an order with its lines and what became of it. */
@ApplicationScoped
class ReadOrders {
    private static final String ORDER = """
            select o.*, s.customer_id from orders o join subjects s on s.id = o.subject
            where o.id = $1 and s.customer_id is not null
            """;
    private static final String LINES =
            "select sku, name, category, quantity, unit_price from order_lines where order_id = $1 order by line";
    private static final String STEPS =
            "select step, at, partner, amount, items::text from order_progress where order_id = $1 order by at, id";

    private final Pool pool;
    private final ObjectMapper json;
    private final Clock clock;

    ReadOrders(Pool pool, ObjectMapper json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** An order and whose it is. */
    record Owned(UUID customer, OrderView order) {}

    /** Empty also where nobody knows whose it is. */
    Uni<Optional<Owned>> read(UUID id) {
        return pool.withConnection(connection -> read(connection, id));
    }

    private Uni<Optional<Owned>> read(SqlConnection connection, UUID id) {
        var key = Tuple.of(id);
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(ORDER).execute(key),
                        connection.preparedQuery(LINES).execute(key).map(ReadOrders::lines),
                        connection.preparedQuery(STEPS).execute(key).map(rows -> steps(id, rows)))
                .with((orders, lines, steps) -> StreamSupport.stream(orders.spliterator(), false)
                        .findFirst()
                        .map(row -> new Owned(row.getUUID("customer_id"), view(row, lines, steps))));
    }

    private OrderView view(Row row, List<OrderLine> lines, List<OrderStep> steps) {
        var ordered = lines.stream().collect(Collectors.toMap(OrderLine::sku, OrderLine::quantity, Integer::sum));
        var orderedAt = row.getOffsetDateTime("ordered_at").toInstant();
        var promisedAt = instant(row.getOffsetDateTime("promised_at"));
        var progress = new OrderProgress(orderedAt, row.getBigDecimal("value"), ordered, steps);
        var reached = progress.reached();
        return new OrderView(
                row.getUUID("id"),
                row.getString("source"),
                row.getString("number"),
                OrderKind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getString("market"),
                row.getString("currency"),
                row.getBigDecimal("value"),
                orderedAt,
                promisedAt,
                reached.step(),
                reached.whole(),
                progress.deliveredAt().orElse(null),
                progress.hours(),
                progress.late(promisedAt, clock.instant()),
                lines,
                steps.stream().map(StepView::of).toList());
    }

    private static List<OrderLine> lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new OrderLine(
                        row.getString("sku"),
                        row.getString("name"),
                        row.getString("category"),
                        row.getInteger("quantity"),
                        row.getBigDecimal("unit_price")))
                .toList();
    }

    private List<OrderStep> steps(UUID order, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new OrderStep(
                        order,
                        Step.valueOf(row.getString("step")),
                        row.getOffsetDateTime("at").toInstant(),
                        row.getString("partner"),
                        row.getBigDecimal("amount"),
                        items(row.getString("items"))))
                .toList();
    }

    private @Nullable List<Item> items(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, new TypeReference<List<Item>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("items of a step cannot be read", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
