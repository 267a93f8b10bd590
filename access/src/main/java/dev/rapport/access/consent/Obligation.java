package dev.rapport.access.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reads under a permission must keep to.
 *
 * @param value what the kind says of it
 * @param contactPointId where she permits it; absent is everywhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        Kind kind, @Nullable String value, @Nullable UUID contactPointId) {

    /** In what way the permission is narrower than the data that it opens. */
    public enum Kind {
        /** The permission ends then: what was read under it must not be used any longer. A time in UTC (RFC 3339). */
        DELETE_BY,
        /** She permits to be contacted by this channel (absent is every one) there, in the ways that are named so, and in no other. */
        CONTACT_ONLY_BY
    }
}
