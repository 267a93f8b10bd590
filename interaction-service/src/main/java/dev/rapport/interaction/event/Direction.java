package dev.rapport.interaction.event;

/** Who spoke: inbound is the customer. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
