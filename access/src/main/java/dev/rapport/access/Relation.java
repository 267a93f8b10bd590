package dev.rapport.access;

/** What the caller is to one customer, as the owning service knows it. */
public enum Relation {
    SELF,
    AGENT,
    MARKETER,
    STEWARD,
    PRIVACY_OFFICER,
    PARTNER,
    NONE
}
