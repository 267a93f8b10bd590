package dev.rapport.interaction.message;

import dev.rapport.defaults.batch.RowReader;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderLine;
import dev.rapport.interaction.order.OrderRow;
import dev.rapport.interaction.order.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes orders of the ecosystem's e-commerce events, whose members stand in {@code properties}. */
@ApplicationScoped
class ReadOrder {
    /** By ISO 4217; what takes all of an order back has that order's, once it is known. */
    private static final String NO_CURRENCY = "XXX";

    private static final Map<String, OrderKind> KINDS = Map.of(
            "order completed", OrderKind.ORDER,
            "order updated", OrderKind.ORDER,
            "order refunded", OrderKind.CANCELLATION,
            "order cancelled", OrderKind.CANCELLATION,
            "order adjusted", OrderKind.ADJUSTMENT);

    private final RowReader reader;
    private final ReadStep readStep;
    private final Orders orders;

    ReadOrder(RowReader reader, ReadStep readStep, Orders orders) {
        this.readStep = readStep;
        this.reader = reader;
        this.orders = orders;
    }

    /** What an event of this name does to an order; empty where it only says something of one. */
    private static Optional<OrderKind> kind(String event) {
        return Optional.ofNullable(KINDS.get(event.toLowerCase(Locale.ROOT)));
    }

    /** The order's number, which the source gave it for ever; an order may come back, or be adjusted, in parts, each of which counts. */
    static String number(Message message, String event, String messageId) {
        var order = OrderMembers.order(message);
        return switch (kind(event).orElse(OrderKind.ORDER)) {
            case ORDER -> order;
            case CANCELLATION -> order + "/refund/" + part(message, "refund_id", messageId);
            case ADJUSTMENT -> order + "/adjustment/" + part(message, "adjustment_id", messageId);
        };
    }

    private static String part(Message message, String member, String messageId) {
        return Message.name("properties." + member, message.properties().path(member))
                .orElse(messageId);
    }

    /** The order that is told, or what became of one. */
    Object content(Message message, Event event) {
        return kind(event.kind())
                .<Object>map(kind -> checked(read(message, event, kind)))
                .orElseGet(() -> readStep.read(message, event));
    }

    private static OrderRow read(Message message, Event event, OrderKind kind) {
        var properties = message.properties();
        var lines = new ArrayList<OrderLine>();
        var priced = true;
        for (var product : properties.path("products")) {
            var line = OrderMembers.line(product, "properties.products[" + lines.size() + "]", kind);
            priced &= product.hasNonNull("price");
            lines.add(line);
        }
        var all = kind == OrderKind.CANCELLATION
                && lines.isEmpty()
                && OrderMembers.amount(properties).isEmpty();
        var total = !all && (lines.isEmpty() || !priced) ? OrderMembers.total(properties, kind) : null;
        return new OrderRow(
                event.source(),
                number(message, event.kind(), event.number()),
                kind,
                null,
                event.channel(),
                Message.remark(properties.path("market"), 64),
                all ? NO_CURRENCY : OrderMembers.currency(properties),
                event.occurredAt(),
                OrderMembers.promisedAt(properties),
                null,
                null,
                kind == OrderKind.CANCELLATION ? OrderMembers.order(message) : null,
                total,
                List.copyOf(lines));
    }

    /** The same rules as for orders that are told row by row, in the words of the message. */
    private OrderRow checked(OrderRow row) {
        OrderMembers.inTheirWords(() -> {
            reader.check(row);
            orders.check(row);
        });
        return row;
    }
}
