package dev.rapport.interaction.message;

import dev.rapport.defaults.batch.RowReader;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderStep;
import dev.rapport.interaction.order.Step;
import dev.rapport.interaction.order.StepRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes what became of orders of the ecosystem's e-commerce events. */
@ApplicationScoped
class ReadStep {
    private static final int LONGEST_PARTNER = 100;

    private static final Map<String, Step> STEPS = Map.of(
            "order paid", Step.PAID,
            "order shipped", Step.SHIPPED,
            "order fulfilled", Step.SHIPPED,
            "order delivered", Step.DELIVERED,
            "order returned", Step.RETURNED);

    private final RowReader reader;

    ReadStep(RowReader reader) {
        this.reader = reader;
    }

    OrderStep read(Message message, Event event) {
        var properties = message.properties();
        var step = Objects.requireNonNull(STEPS.get(event.kind().toLowerCase(Locale.ROOT)));
        var items = new ArrayList<OrderStep.Item>();
        var index = 0;
        for (var product : properties.path("products")) {
            var line = OrderMembers.line(product, "properties.products[" + index++ + "]", OrderKind.ADJUSTMENT);
            if (line.quantity() != 0) {
                items.add(new OrderStep.Item(line.sku(), Math.abs(line.quantity())));
            }
        }
        var row = new StepRow(
                event.source(),
                event.number(),
                OrderMembers.order(message),
                null,
                step,
                event.occurredAt(),
                Message.remark(properties.path("partner"), LONGEST_PARTNER),
                step == Step.PAID ? OrderMembers.amount(properties).orElse(null) : null,
                index == 0 ? null : nonZero(items));
        OrderMembers.inTheirWords(() -> reader.check(row));
        return row.of(Objects.requireNonNull(event.orderId()));
    }

    /** What became of nothing is not what became of all. */
    private static List<OrderStep.Item> nonZero(List<OrderStep.Item> items) {
        if (items.isEmpty()) {
            throw MessageProblems.MESSAGE_INVALID.at("properties.products", "must not all have a quantity of 0");
        }
        return List.copyOf(items);
    }
}
