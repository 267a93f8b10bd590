package dev.rapport.interaction.correction;

/** How an event is corrected. */
public enum Action {
    /** It was otherwise. */
    AMEND,
    /** It never was. */
    VOID,
    /** It was, after all. */
    RESTORE
}
