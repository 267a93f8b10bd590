package dev.rapport.recommendation.action;

/** What a customer made of what was done. */
public enum Reaction {
    /** She took it up. */
    ACCEPTED,
    /** She said that she does not want it. */
    REJECTED,
    /** She said nothing. */
    IGNORED
}
