package dev.rapport.interaction.conversation;

/** Who spoke: inbound is the customer. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
