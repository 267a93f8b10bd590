package dev.rapport.access;

/** What the gates say of one category of one customer. */
public record Decision(Category category, Effect effect, Reason reason) {

    /** Whether the data is given. */
    public enum Effect {
        PERMIT,
        DENY
    }

    static Decision of(Category category, Reason reason) {
        return new Decision(category, reason.permits() ? Effect.PERMIT : Effect.DENY, reason);
    }

    public boolean permitted() {
        return effect == Effect.PERMIT;
    }
}
