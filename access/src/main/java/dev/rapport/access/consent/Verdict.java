package dev.rapport.access.consent;

import dev.rapport.access.Reason;

/** What one position says; where two of the same time differ, the later in this list counts. */
public enum Verdict {
    GRANTED(Reason.OK_CONSENT),
    UNRESTRICTED(Reason.OK_CONSENT),
    EXPIRED(Reason.EXPIRED),
    DENIED(Reason.NO_CONSENT),
    WITHDRAWN(Reason.WITHDRAWN),
    OBJECTED(Reason.OBJECTED),
    RESTRICTED(Reason.RESTRICTED),
    ERASED(Reason.ERASED);

    private final Reason reason;

    Verdict(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Whether it is about the customer as a whole and not about one use of her data. */
    public boolean ofWholeCustomer() {
        return this == RESTRICTED || this == UNRESTRICTED || this == ERASED;
    }

    /** Whether it also holds for the purposes below: a refusal does, a grant never, and what expires was granted for itself alone. */
    public boolean cascades() {
        return this == DENIED || this == WITHDRAWN || this == OBJECTED;
    }
}
