package dev.rapport.access.consent;

/** Why personal data may be used for a purpose (GDPR Art. 6 (1)); it decides what the customer's silence means. */
public enum LegalBasis {
    /** Only with a grant that is neither withdrawn nor expired. */
    CONSENT,
    /** Needed for what the customer has ordered; neither grant nor objection changes it. */
    CONTRACT,
    /** Demanded by law, even where processing is restricted. */
    LEGAL_OBLIGATION,
    /** In our own interest, until the customer objects (Art. 21). */
    LEGITIMATE_INTEREST
}
