package dev.rapport.stack.load;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one invoice, gathered. */
final class RetailOrder {
    /** Whatever the batch is sent as, it is within the limits of one request. */
    private static final int ORDERS_PER_BATCH = 100;

    private static final int LINES_PER_BATCH = 2500;

    private static final Map<String, String> EVENTS =
            Map.of("ORDER", "Order Completed", "CANCELLATION", "Order Refunded", "ADJUSTMENT", "Order Adjusted");

    private final List<RetailLine> lines = new ArrayList<>();
    private boolean broken;

    void add(RetailLine line) {
        lines.add(line);
    }

    /** A line of it could not be read, so that it must not be recorded in part. */
    void breakIt() {
        broken = true;
    }

    boolean broken() {
        return broken;
    }

    int size() {
        return lines.size();
    }

    RetailLine first() {
        return lines.getFirst();
    }

    long lastLine() {
        return lines.isEmpty() ? 0 : lines.getLast().line();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The line of the file that a field such as {@code lines[2].quantity} stands in. */
    long lineOf(String field) {
        var index = field.replaceFirst("^lines\\[(\\d+)].*$", "$1");
        return index.matches("\\d+") ? lines.get(Integer.parseInt(index)).line() : first().line();
    }

    Map<String, Object> json(String source, @Nullable String customerId, String currency, ZoneId zone) {
        var order = new LinkedHashMap<String, Object>();
        order.put("source", source);
        order.put("number", first().invoice());
        order.put("kind", first().kind());
        if (customerId != null) {
            order.put("customerId", customerId);
        }
        order.put("channel", "WEB");
        order.put("market", first().market());
        order.put("currency", currency);
        order.put("orderedAt", first().orderedAt(zone));
        order.put("lines", lines.stream().map(line -> line.json("unitPrice")).toList());
        return order;
    }

    /** As a shop's own library tells it. */
    Map<String, Object> message(String currency, ZoneId zone) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("order_id", first().invoice());
        properties.put("currency", currency);
        properties.put("market", first().market());
        properties.put(
                "products", lines.stream().map(line -> line.json("price")).toList());
        var message = new LinkedHashMap<String, Object>();
        message.put("type", "track");
        message.put("event", EVENTS.get(first().kind()));
        message.put("messageId", first().invoice());
        message.put(anonymous() ? "anonymousId" : "userId", anonymous() ? first().invoice() : first().customer());
        message.put("timestamp", first().orderedAt(zone));
        message.put("properties", properties);
        return message;
    }

    boolean anonymous() {
        return first().customer().isEmpty();
    }

    static List<List<RetailOrder>> batches(List<RetailOrder> orders) {
        var batches = new ArrayList<List<RetailOrder>>();
        var batch = new ArrayList<RetailOrder>();
        var lines = 0;
        for (var order : orders) {
            if (batch.size() == ORDERS_PER_BATCH || lines + order.size() > LINES_PER_BATCH && !batch.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                lines = 0;
            }
            batch.add(order);
            lines += order.size();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
