package dev.rapport.access.consent;

/**
 * What whoever reads under a permission must keep to.
 *
 * @param value what the kind says of it
 */
public record Obligation(Kind kind, String value) {

    /** In what way the permission is narrower than the data that it opens. */
    public enum Kind {
        /** The permission ends then: what was read under it must not be used any longer. A time in UTC (RFC 3339). */
        DELETE_BY,
        /** She permits it for this channel, among others that are named so, and for no other. */
        CONTACT_ONLY_BY,
        /** She permits it for this contact point, among others that are named so, and for no other. Its id. */
        CONTACT_ONLY_AT
    }
}
