package dev.rapport.interaction.correction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.defaults.batch.RowReader;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.naming.Names;
import dev.rapport.interaction.order.AmendedOrder;
import dev.rapport.interaction.order.OrderRow;
import dev.rapport.interaction.order.Orders;
import dev.rapport.interaction.recording.PlausibleTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what an event should have been, by the rules that hold when it is recorded. */
@ApplicationScoped
class ReadAmendment {
    private final ObjectMapper json;
    private final RowReader reader;
    private final Orders orders;
    private final Clock clock;

    ReadAmendment(ObjectMapper json, RowReader reader, Orders orders, Clock clock) {
        this.json = json;
        this.reader = reader;
        this.orders = orders;
        this.clock = clock;
    }

    /** Null where nothing is amended. */
    @Nullable
    Amendment read(CorrectionRequest request, Target target) {
        var changes = request.changes();
        var order = request.order();
        if (request.action() != Action.AMEND) {
            refuse(changes != null || order != null, "changes", "are for AMEND");
            return null;
        }
        if (target.orderId() == null) {
            refuse(order != null, "order", "is for an event that told of an order");
            refuse(changes == null, "changes", "must be given");
            return event(Objects.requireNonNull(changes), target);
        }
        refuse(changes != null, "changes", "are for anything but orders");
        refuse(order == null, "order", "must be given");
        var row = reader.read(Objects.requireNonNull(order), OrderRow.class);
        orders.check(row);
        refuse(
                row.effectiveKind() != target.orderKind()
                        || !Names.order(target.source(), row.number()).equals(target.orderId()),
                "order",
                "must have the number and the kind that it was told with");
        return order(target.orderId(), row);
    }

    private Amendment event(EventChanges changes, Target target) {
        var columns = json.<ObjectNode>valueToTree(changes.columns());
        refuse(columns.isEmpty(), "changes", "must not be empty");
        var type = changes.type();
        refuse(
                type != null && type.ofOrders() != target.type().ofOrders(),
                "changes.type",
                "must not make it an order, or none");
        if (changes.occurredAt() != null) {
            PlausibleTime.require(clock, "changes.occurredAt", changes.occurredAt());
        }
        return new Amendment(columns, null, null);
    }

    private Amendment order(UUID id, OrderRow row) {
        refuse(
                row.shippedAt() != null || row.deliveredAt() != null,
                "order",
                "has steps of its own for what became of it");
        var amended = AmendedOrder.of(id, row, clock.instant());
        return new Amendment(
                json.valueToTree(amended.event()),
                json.valueToTree(amended.order()),
                json.valueToTree(amended.lines()));
    }

    private static void refuse(boolean wrong, String field, String message) {
        if (wrong) {
            throw RequestProblems.INVALID_VALUE.at(field, message);
        }
    }
}
