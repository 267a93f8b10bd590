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
    @Override
    public String toString() {
        return "Claim[]";
    }
}
