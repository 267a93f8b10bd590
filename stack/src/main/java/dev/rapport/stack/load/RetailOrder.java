package dev.rapport.stack.load;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of one invoice, gathered. */
final class RetailOrder {
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
        order.put("lines", lines.stream().map(RetailLine::json).toList());
        return order;
    }
}
