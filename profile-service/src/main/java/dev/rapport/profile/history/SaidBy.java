package dev.rapport.profile.history;

/** Who a value comes from, from the least to the most trusted. */
public enum SaidBy {
    IMPORT,
    STAFF,
    CUSTOMER;

    /** Whether a value from here gives way to one that stands from there. */
    boolean outrankedBy(SaidBy standing) {
        return this == IMPORT && standing != IMPORT;
    }
}
