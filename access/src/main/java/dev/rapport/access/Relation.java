package dev.rapport.access;

/** What the caller is to one customer, as the owning service knows it. */
public enum Relation {
    SELF,
    /** Somebody of her household whom she lets act for her. */
    HOUSEHOLD_DELEGATE,
    /** Somebody who works for the organization that the customer is, and may act for it. */
    EMPLOYEE,
    AGENT,
    /** An agent of the customer's account team, or who leads agents. */
    DEDICATED_AGENT,
    MARKETER,
    STEWARD,
    PRIVACY_OFFICER,
    PARTNER,
    NONE
}
