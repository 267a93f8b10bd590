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
    /** Her contact point is on a list of those who do not want to be contacted. */
    LISTED(Reason.DO_NOT_CONTACT),
    /** It is not on the list any more; what she said herself holds again. */
    UNLISTED(Reason.DO_NOT_CONTACT),
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
        return this == DENIED || this == WITHDRAWN || this == OBJECTED || this == LISTED;
    }
}
