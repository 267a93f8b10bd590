package dev.rapport.interaction.event;

/** How a customer was served: the kinds of relationship that a strategy chooses between. */
public enum ServiceMode {
    PERSONAL,
    DEDICATED,
    SELF,
    AUTOMATED,
    COMMUNITY,
    PARTNER
}
