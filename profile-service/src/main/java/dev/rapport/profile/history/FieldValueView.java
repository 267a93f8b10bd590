package dev.rapport.profile.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a field was said to have.
 *
 * @param value absent where the field was emptied
 * @param actor the subject of the token that said it
 * @param stands false where a better source had spoken before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record FieldValueView(
        String field,
        @Nullable String value,
        SaidBy saidBy,
        String actor,
        @Nullable String client,
        @Nullable String reason,
        boolean stands,
        Instant at) {

    @Override
    public String toString() {
        return "FieldValueView";
    }
}
