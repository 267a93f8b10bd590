package dev.rapport.profile.customer;

/** Who can be a customer. */
public enum CustomerKind {
    PERSON,
    ORGANIZATION
}
