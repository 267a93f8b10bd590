package dev.rapport.interaction.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.interaction.order.OrderKind;
import dev.rapport.interaction.order.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of e-commerce events, which stand in {@code properties}. */
final class OrderMembers {
    private static final int DECIMALS = 6;

    private OrderMembers() {}

    static String order(Message message) {
        return Message.name("properties.order_id", message.properties().path("order_id"))
                .orElseThrow(() -> MessageProblems.MESSAGE_INVALID.at("properties.order_id", "must be given"));
    }

    /** What comes back is written as what was bought; here it is the reverse. */
    static OrderLine line(JsonNode product, String field, OrderKind kind) {
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

    static BigDecimal total(JsonNode properties, OrderKind kind) {
        var told = amount(properties).orElse(BigDecimal.ZERO);
        return kind == OrderKind.CANCELLATION ? told.abs().negate() : told;
    }

    static Optional<BigDecimal> amount(JsonNode properties) {
        return money("properties", "total", properties)
                .or(() -> money("properties", "revenue", properties))
                .or(() -> money("properties", "value", properties));
    }

    /** A browser adds up in binary, so that 107.97 can come as 107.97000000000001. */
    private static Optional<BigDecimal> money(String field, String member, JsonNode of) {
        return Message.amount(field + "." + member, of.path(member))
                .map(told -> told.scale() > DECIMALS ? told.setScale(DECIMALS, RoundingMode.HALF_EVEN) : told);
    }

    static @Nullable Instant promisedAt(JsonNode properties) {
        return MessageTime.time("properties.promised_at", properties.path("promised_at"))
                .orElse(null);
    }

    static String currency(JsonNode properties) {
        return Message.name("properties.currency", properties.path("currency"))
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> MessageProblems.CURRENCY_MISSING.at("properties.currency", "must be given"));
    }

    /** The same rules as for what is told row by row, in the words of the message. */
    static void inTheirWords(Runnable check) {
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
