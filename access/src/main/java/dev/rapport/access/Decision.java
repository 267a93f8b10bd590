package dev.rapport.access;

import dev.rapport.access.consent.Obligation;
import java.util.List;

/**
 * What the gates say of one category of one customer.
 *
 * @param obligations what whoever reads must keep to
 * @param ledgerSeq the entry of the consent ledger up to which it is known to hold
 */
public record Decision(Category category, Effect effect, Reason reason, List<Obligation> obligations, long ledgerSeq) {

    /** Whether the data is given. */
    public enum Effect {
        PERMIT,
        DENY
    }

    static Decision of(Category category, LedgerGate.Ruling ruling) {
        var effect = ruling.reason().permits() ? Effect.PERMIT : Effect.DENY;
        return new Decision(category, effect, ruling.reason(), ruling.obligations(), ruling.seq());
    }

    public boolean permitted() {
        return effect == Effect.PERMIT;
    }
}
