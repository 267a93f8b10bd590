package dev.rapport.access;

/** Why data was given or withheld; public API, never renamed. What stands further down is the more restrictive. */
public enum Reason {
    OK_SELF(true),
    OK_CONTRACT(true),
    OK_LEGAL_OBLIGATION(true),
    OK_LEGITIMATE_INTEREST(true),
    OK_CONSENT(true),
    NO_SCOPE(false),
    NO_RELATION(false),
    PURPOSE_UNREGISTERED(false),
    NO_CONSENT(false),
    WITHDRAWN(false),
    EXPIRED(false),
    OBJECTED(false),
    RESTRICTED(false),
    DO_NOT_CONTACT(false),
    STALE(false),
    ERASED(false);

    private final boolean permits;

    Reason(boolean permits) {
        this.permits = permits;
    }

    public boolean permits() {
        return permits;
    }
}
