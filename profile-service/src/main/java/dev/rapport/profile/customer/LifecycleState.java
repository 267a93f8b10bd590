package dev.rapport.profile.customer;

/** How far the relationship has come. */
public enum LifecycleState {
    /** Known, and nothing bought yet. */
    PROSPECT,
    ACTIVE,
    /** Has bought, and not for long. */
    DORMANT,
    /** Has ended the relationship. */
    FORMER
}
