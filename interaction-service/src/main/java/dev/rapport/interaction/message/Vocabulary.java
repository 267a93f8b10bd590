package dev.rapport.interaction.message;

import dev.rapport.interaction.channel.Channel;
import dev.rapport.interaction.event.Direction;
import dev.rapport.interaction.event.EventType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the event names of the ecosystem mean; any other name is a signal: something that somebody did by herself. */
final class Vocabulary {
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    private static final Meaning SIGNAL = new Meaning(EventType.SIGNAL, Direction.INBOUND, null);

    static {
        is(
                EventType.ORDER,
                Direction.INBOUND,
                null,
                "Order Completed",
                "Order Updated",
                "Order Adjusted",
                "Order Paid");
        is(EventType.ORDER, Direction.OUTBOUND, null, "Order Shipped", "Order Fulfilled", "Order Delivered");
        is(EventType.RETURN, Direction.INBOUND, null, "Order Refunded", "Order Cancelled", "Order Returned");
        is(EventType.REVIEW, Direction.INBOUND, null, "Product Reviewed");
        is(EventType.SURVEY, Direction.INBOUND, null, "Survey Answered", "Survey Completed");
        is(EventType.CASE, Direction.INBOUND, null, "Case Opened", "Ticket Created", "Support Ticket Created");
        is(EventType.CALL, Direction.INBOUND, Channel.PHONE, "Call Received", "Call Started");
        is(EventType.CALL, Direction.OUTBOUND, Channel.PHONE, "Call Made");
        is(EventType.VISIT, Direction.INBOUND, Channel.STORE, "Store Visited");
        is(EventType.VISIT, Direction.INBOUND, Channel.APP, "Application Opened");
        is(
                EventType.MESSAGE,
                Direction.INBOUND,
                Channel.CHAT,
                "Live Chat Conversation Started",
                "Live Chat Message Sent");
        is(EventType.MESSAGE, Direction.OUTBOUND, Channel.CHAT, "Live Chat Message Received");
        is(EventType.NOTIFICATION, Direction.OUTBOUND, Channel.EMAIL, "Email Sent", "Email Delivered");
        is(EventType.SIGNAL, Direction.INBOUND, Channel.EMAIL, "Email Opened", "Email Link Clicked", "Unsubscribed");
        is(EventType.NOTIFICATION, Direction.OUTBOUND, Channel.SMS, "SMS Sent", "SMS Delivered");
        is(
                EventType.NOTIFICATION,
                Direction.OUTBOUND,
                Channel.APP,
                "Push Notification Sent",
                "Push Notification Received");
        is(EventType.SIGNAL, Direction.INBOUND, Channel.APP, "Push Notification Tapped");
    }

    private Vocabulary() {}

    /** @param channel null where the name says nothing about it */
    record Meaning(
            EventType type, Direction direction, @Nullable Channel channel) {}

    static Meaning of(String event) {
        return MEANINGS.getOrDefault(event.toLowerCase(Locale.ROOT), SIGNAL);
    }

    private static void is(EventType type, Direction direction, @Nullable Channel channel, String... events) {
        for (var event : events) {
            MEANINGS.put(event.toLowerCase(Locale.ROOT), new Meaning(type, direction, channel));
        }
    }
}
