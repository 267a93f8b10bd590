package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.defaults.privacy.Personal;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A value that a field was said to have. */
@Description("A value that a field was said to have.")
@JsonIgnoreProperties(ignoreUnknown = true)
@Personal
public record FieldValue(
        @Description("The field; of a part with its id before it.") @NonNull
        String field,

        @Description("The value; null where the field was emptied.") @Nullable
        String value,

        @Description("CUSTOMER, STAFF or IMPORT.") @NonNull String saidBy,

        @Description("The subject of the token that said it.") @NonNull
        String actor,

        @Description("Why, in words of who said it.") @Nullable
        String reason,

        @Description("Whether it became the value; false where a better source had spoken.")
        boolean stands,

        @Description("When it was said.") @NonNull Instant at) {
    @Override
    public String toString() {
        return "FieldValue";
    }
}
