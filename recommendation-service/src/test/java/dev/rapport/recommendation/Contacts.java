package dev.rapport.recommendation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.rapport.testkit.CloudEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What passed between customers and us, as interaction-service publishes it. */
public final class Contacts {
    private static final String RECORDED = "rapport.interaction.events.recorded.v1";
    private static final String SIGNALS = "rapport.interaction.signals.recorded.v1";
    private static final String CORRECTED = "rapport.interaction.event.corrected.v1";

    private Contacts() {}

    /** She told us that something is broken; returns the event's id. */
    @CanIgnoreReturnValue
    public static String problem(String customer) {
        return told(customer, "CALL", "complaint", "INBOUND", ",\"outcome\":\"open\"", Duration.ofDays(1));
    }

    @CanIgnoreReturnValue
    public static String wrote(String customer) {
        return told(customer, "MESSAGE", "enquiry", "INBOUND", "", Duration.ofHours(3));
    }

    @CanIgnoreReturnValue
    public static String weWrote(String customer) {
        return told(customer, "MESSAGE", "answer", "OUTBOUND", "", Duration.ofHours(1));
    }

    /** She looked at an item; returns the event's id. */
    public static String looked(String customer, String sku) {
        return told(SIGNALS, customer, "SIGNAL", "Product Viewed", "INBOUND", item(sku, ""), Duration.ofMinutes(1));
    }

    /** She said how she likes an item, from 1 to 5. */
    @CanIgnoreReturnValue
    public static String rated(String customer, String sku, int rating) {
        var item = item(sku, ",\"rating\":" + rating);
        return told(RECORDED, customer, "REVIEW", "Product Reviewed", "INBOUND", item, Duration.ofMinutes(1));
    }

    private static String item(String sku, String rating) {
        return ",\"item\":{\"sku\":\"" + sku + "\"" + rating + "}";
    }

    private static String told(
            String customer, String type, String kind, String direction, String outcome, Duration ago) {
        return told(RECORDED, customer, type, kind, direction, outcome, ago);
    }

    private static String told(
            String event, String customer, String type, String kind, String direction, String more, Duration ago) {
        var id = UUID.randomUUID().toString();
        send(
                event,
                customer,
                "{\"subject\":\"" + customer + "\",\"customerId\":\"" + customer + "\",\"events\":["
                        + event(id, type, kind, direction, more, ago) + "]}");
        return id;
    }

    private static String event(String id, String type, String kind, String direction, String outcome, Duration ago) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"kind\":\"" + kind + "\",\"direction\":\"" + direction
                + "\",\"channel\":\"EMAIL\"" + outcome + ",\"occurredAt\":\""
                + Instant.now().minus(ago) + "\"}";
    }

    /** It is not open any more. */
    public static void solved(String customer, String problem) {
        var now = event(problem, "CALL", "complaint", "INBOUND", ",\"outcome\":\"solved\"", Duration.ofDays(1));
        corrected(customer, problem, "AMEND", ",\"event\":" + now);
    }

    /** It was not hers, or nothing at all. */
    public static void gone(String customer, String event) {
        corrected(customer, event, "VOID", "");
    }

    private static void corrected(String customer, String event, String action, String now) {
        send(
                CORRECTED,
                customer,
                "{\"eventId\":\"" + event + "\",\"subject\":\"" + customer + "\",\"customerId\":\"" + customer
                        + "\",\"action\":\"" + action + "\"" + now + "}");
    }

    private static void send(String type, String customer, String data) {
        try (var events = new CloudEvents("interaction-service")) {
            events.send(
                    type.equals(SIGNALS) ? "rapport.interaction.signals" : "rapport.interaction",
                    UUID.randomUUID().toString(),
                    type,
                    customer,
                    data);
        }
    }
}
