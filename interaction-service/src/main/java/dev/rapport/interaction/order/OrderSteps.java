package dev.rapport.interaction.order;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.rapport.interaction.event.Recording;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.OrderStep.Item;
import dev.rapport.interaction.recording.JsonRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what became of orders. A step waits for its order where it is told first; so nothing depends on who is faster. */
@ApplicationScoped
class OrderSteps {
    private static final String INSERT = """
            insert into order_steps (id, order_id, step, at, partner, amount, items)
            select id, order_id, step, at, partner, amount, items
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as row(
                id uuid, order_id uuid, step text, at timestamptz, partner text, amount numeric, items json)
            order by id
            on conflict (id) do nothing
            """;

    private final JsonRows json;

    OrderSteps(JsonRows json) {
        this.json = json;
    }

    /** A step in the names of its columns. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record StepTuple(
            UUID id,
            UUID orderId,
            Step step,
            Instant at,
            @Nullable String partner,
            @Nullable BigDecimal amount,
            @Nullable List<Item> items) {
        static StepTuple of(UUID id, OrderStep step) {
            return new StepTuple(
                    id, step.orderId(), step.step(), step.at(), step.partner(), step.amount(), step.items());
        }
    }

    Uni<Void> keep(SqlConnection connection, List<Recording> created) {
        var steps = created.stream().flatMap(OrderSteps::steps).toList();
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(json.text(steps)))
                        .replaceWithVoid();
    }

    private static Stream<StepTuple> steps(Recording recording) {
        return switch (recording.content()) {
            case OrderStep step -> Stream.of(StepTuple.of(recording.id(), step));
            case OrderRow order -> steps(recording, order);
            case null, default -> Stream.of();
        };
    }

    /** What an order says of itself. What takes back from another is a step of that one for as long as it says so, and is not kept twice. */
    private static Stream<StepTuple> steps(Recording recording, OrderRow row) {
        var order = Objects.requireNonNull(recording.event().orderId());
        return Stream.of(step(order, Step.SHIPPED, row.shippedAt()), step(order, Step.DELIVERED, row.deliveredAt()))
                .filter(Objects::nonNull)
                .map(step -> StepTuple.of(Names.step(order, step.step().name()), step));
    }

    private static @Nullable OrderStep step(UUID order, Step step, @Nullable Instant at) {
        return at == null ? null : new OrderStep(order, step, at, null, null, null);
    }
}
