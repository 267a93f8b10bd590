package dev.rapport.profile.history;

import dev.rapport.defaults.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A value that a field is said to have.
 *
 * @param value as text; null where the field was emptied
 * @param stands whether it became the field's value
 */
@Personal
public record Claim(String field, @Nullable String value, boolean stands) {
    /** The same claim; it does not stand where the standing value came from a better source. */
    Claim against(SaidBy claiming, @Nullable SaidBy standing) {
        return new Claim(field, value, standing == null || !claiming.outrankedBy(standing));
    }

    @Override
    public String toString() {
        return "Claim[]";
    }
}
