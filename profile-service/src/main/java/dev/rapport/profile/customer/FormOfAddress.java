package dev.rapport.profile.customer;

/** How somebody wants to be spoken to. */
public enum FormOfAddress {
    /** By title and family name. */
    FORMAL,
    /** By given name. */
    INFORMAL
}
