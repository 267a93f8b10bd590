package dev.rapport.interaction.event;

import dev.rapport.interaction.channel.Channel;
import java.util.Arrays;
import java.util.Set;

/** What kind of thing passed between us. */
public enum EventType {
    ORDER,
    RETURN,
    MESSAGE,
    CALL,
    VISIT,
    CASE,
    SURVEY,
    REVIEW,
    NOTIFICATION,
    /** What somebody did by herself, such as looking at a thing; we did not speak. */
    SIGNAL;

    private static final Set<Channel> PLACES = Set.of(Channel.STORE, Channel.WEB, Channel.APP);

    /** Whether it is a part of her orders, and so shown with them. */
    public boolean ofOrders() {
        return this == ORDER || this == RETURN;
    }

    /** What a conversation is where its source does not say. */
    public static EventType by(Channel channel) {
        return channel == Channel.PHONE ? CALL : PLACES.contains(channel) ? VISIT : MESSAGE;
    }

    public static String[] names(boolean ofOrders) {
        return Arrays.stream(values())
                .filter(type -> type.ofOrders() == ofOrders)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
