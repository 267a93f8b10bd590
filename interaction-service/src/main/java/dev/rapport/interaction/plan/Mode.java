package dev.rapport.interaction.plan;

/** What happens to a message that is not as planned. */
public enum Mode {
    /** It is recorded and counted. */
    ALLOW,
    /** It is recorded, counted, and named in the answer. */
    WARN,
    /** It is refused, counted, and waits in quarantine. */
    REJECT
}
