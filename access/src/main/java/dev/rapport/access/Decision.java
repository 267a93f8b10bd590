package dev.rapport.access;

/**
 * What the gates say of one category of one customer.
 *
 * @param ledgerSeq the entry of the consent ledger up to which it is known to hold
 */
public record Decision(Category category, Effect effect, Reason reason, long ledgerSeq) {

    /** Whether the data is given. */
    public enum Effect {
        PERMIT,
        DENY
    }

    static Decision of(Category category, LedgerGate.Ruling ruling) {
        var effect = ruling.reason().permits() ? Effect.PERMIT : Effect.DENY;
        return new Decision(category, effect, ruling.reason(), ruling.seq());
    }

    public boolean permitted() {
        return effect == Effect.PERMIT;
    }
}
