package dev.rapport.access;

/** A kind of personal data; the scope {@code rapport:<name>} lets a client ask for it at all. */
public enum Category {
    BASIC,
    CONTACT,
    ORDERS,
    INTERACTIONS,
    INTERESTS,
    VALUE,
    RECOMMENDATIONS;

    public String scope() {
        return "rapport:" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
