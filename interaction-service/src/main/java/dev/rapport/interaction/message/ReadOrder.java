package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.batch.RowReader;
import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.event.Event;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderLine;
import dev.rapport.interaction.order.OrderRow;
import dev.rapport.interaction.order.OrderStep;
import dev.rapport.interaction.order.Orders;
import dev.rapport.interaction.order.Step;
import dev.rapport.interaction.order.StepRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes orders, and what becomes of them, of the ecosystem's e-commerce events, whose members stand in {@code properties}. */
@ApplicationScoped
class ReadOrder {
    private static final int LONGEST_PARTNER = 100;
    private static final int DECIMALS = 6;

    /** By ISO 4217; what takes all of an order back has that order's, once it is known. */
    private static final String NO_CURRENCY = "XXX";

    private static final Map<String, OrderKind> KINDS = Map.of(
            "order completed", OrderKind.ORDER,
            "order updated", OrderKind.ORDER,
            "order refunded", OrderKind.CANCELLATION,
            "order cancelled", OrderKind.CANCELLATION,
            "order adjusted", OrderKind.ADJUSTMENT);

    private static final Map<String, Step> STEPS = Map.of(
            "order paid", Step.PAID,
            "order shipped", Step.SHIPPED,
            "order fulfilled", Step.SHIPPED,
            "order delivered", Step.DELIVERED,
            "order returned", Step.RETURNED);

    private final RowReader reader;
    private final Orders orders;

    ReadOrder(RowReader reader, Orders orders) {
        this.reader = reader;
        this.orders = orders;
    }

    /** What an event of this name does to an order; empty where it only says something of one. */
    private static Optional<OrderKind> kind(String event) {
        return Optional.ofNullable(KINDS.get(event.toLowerCase(Locale.ROOT)));
    }

    /** The order's number, which the source gave it for ever; an order may come back, or be adjusted, in parts, each of which counts. */
    static String number(Message message, String event, String messageId) {
        var order = order(message);
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

    private static String order(Message message) {
        return Message.name("properties.order_id", message.properties().path("order_id"))
                .orElseThrow(() -> MessageProblems.MESSAGE_INVALID.at("properties.order_id", "must be given"));
    }

    /** The order that is told, or what became of one. */
    Object content(Message message, Event event) {
        return kind(event.kind())
                .<Object>map(kind -> checked(read(message, event, kind)))
                .orElseGet(() -> step(message, event));
    }

    private OrderStep step(Message message, Event event) {
        var properties = message.properties();
        var step = Objects.requireNonNull(STEPS.get(event.kind().toLowerCase(Locale.ROOT)));
        var items = new ArrayList<OrderStep.Item>();
        var index = 0;
        for (var product : properties.path("products")) {
            var line = line(product, "properties.products[" + index++ + "]", OrderKind.ADJUSTMENT);
            if (line.quantity() != 0) {
                items.add(new OrderStep.Item(line.sku(), Math.abs(line.quantity())));
            }
        }
        var row = new StepRow(
                event.source(),
                event.number(),
                order(message),
                null,
                step,
                event.occurredAt(),
                Message.remark(properties.path("partner"), LONGEST_PARTNER),
                step == Step.PAID ? amount(properties).orElse(null) : null,
                index == 0 ? null : nonZero(items));
        inWordsOfTheMessage(() -> reader.check(row));
        return row.of(Objects.requireNonNull(event.orderId()));
    }

    /** What became of nothing is not what became of all. */
    private static List<OrderStep.Item> nonZero(List<OrderStep.Item> items) {
        if (items.isEmpty()) {
            throw MessageProblems.MESSAGE_INVALID.at("properties.products", "must not all have a quantity of 0");
        }
        return List.copyOf(items);
    }

    private static OrderRow read(Message message, Event event, OrderKind kind) {
        var properties = message.properties();
        var lines = new ArrayList<OrderLine>();
        var priced = true;
        for (var product : properties.path("products")) {
            var line = line(product, "properties.products[" + lines.size() + "]", kind);
            priced &= product.hasNonNull("price");
            lines.add(line);
        }
        var all = kind == OrderKind.CANCELLATION
                && lines.isEmpty()
                && amount(properties).isEmpty();
        var total = !all && (lines.isEmpty() || !priced) ? total(properties, kind) : null;
        return new OrderRow(
                event.source(),
                number(message, event.kind(), event.number()),
                kind,
                null,
                event.channel(),
                Message.remark(properties.path("market"), 64),
                all ? NO_CURRENCY : currency(properties),
                event.occurredAt(),
                promisedAt(properties),
                null,
                null,
                kind == OrderKind.CANCELLATION ? order(message) : null,
                total,
                List.copyOf(lines));
    }

    /** What comes back is written as what was bought; here it is the reverse. */
    private static OrderLine line(JsonNode product, String field, OrderKind kind) {
        var sku = Message.name(field + ".sku", product.path("sku"))
                .or(() -> Message.name(field + ".product_id", product.path("product_id")))
                .orElseThrow(() -> MessageProblems.MESSAGE_INVALID.at(field, "must have a product_id or a sku"));
        var told = Message.amount(field + ".quantity", product.path("quantity")).orElse(BigDecimal.ONE);
        var quantity = kind == OrderKind.CANCELLATION ? told.abs().negate() : told;
        return new OrderLine(
                sku,
                Message.remark(product.path("name"), 255),
                Message.remark(product.path("category"), 120),
                whole(field, quantity),
                money(field, "price", product).orElse(BigDecimal.ZERO));
    }

    private static int whole(String field, BigDecimal quantity) {
        try {
            return quantity.intValueExact();
        } catch (ArithmeticException e) {
            throw MessageProblems.MESSAGE_INVALID.at(field + ".quantity", "must be a whole number");
        }
    }

    private static BigDecimal total(JsonNode properties, OrderKind kind) {
        var told = amount(properties).orElse(BigDecimal.ZERO);
        return kind == OrderKind.CANCELLATION ? told.abs().negate() : told;
    }

    private static Optional<BigDecimal> amount(JsonNode properties) {
        return money("properties", "total", properties)
                .or(() -> money("properties", "revenue", properties))
                .or(() -> money("properties", "value", properties));
    }

    /** A browser adds up in binary, so that 107.97 can come as 107.97000000000001. */
    private static Optional<BigDecimal> money(String field, String member, JsonNode of) {
        return Message.amount(field + "." + member, of.path(member))
                .map(told -> told.scale() > DECIMALS ? told.setScale(DECIMALS, RoundingMode.HALF_EVEN) : told);
    }

    private static @Nullable Instant promisedAt(JsonNode properties) {
        return MessageTime.time("properties.promised_at", properties.path("promised_at"))
                .orElse(null);
    }

    private static String currency(JsonNode properties) {
        return Message.name("properties.currency", properties.path("currency"))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> MessageProblems.CURRENCY_MISSING.at("properties.currency", "must be given"));
    }

    /** The same rules as for orders that are told row by row, in the words of the message. */
    private OrderRow checked(OrderRow row) {
        inWordsOfTheMessage(() -> {
            reader.check(row);
            orders.check(row);
        });
        return row;
    }

    private static void inWordsOfTheMessage(Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            var errors = problem.errors().stream()
                    .map(error -> new FieldProblem(field(error.field()), error.message()))
                    .toList();
            throw new Problem(problem.type(), problem.detail(), errors);
        }
    }

    private static String field(String field) {
        var member = field.equals("order") ? "order_id" : field.equals("amount") ? "total" : field;
        return "properties."
                + member.replace("lines[", "products[")
                        .replace("items[", "products[")
                        .replace("unitPrice", "price")
                        .replace("number", "order_id");
    }
}
