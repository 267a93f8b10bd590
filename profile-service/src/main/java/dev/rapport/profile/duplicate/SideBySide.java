package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.privacy.Personal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two customers next to each other, each with what was told of her alone, also when they were merged.
 *
 * @param onePerson whether they are merged
 * @param duplicate what was found and decided of the two; absent where nothing was
 * @param fields of each the value, in the order of the two
 * @param means by which they are known and reached, and of whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Personal
public record SideBySide(
        UUID one,
        UUID other,
        boolean onePerson,
        @Nullable Duplicate duplicate,
        List<FieldPair> fields,
        List<Means> means) {

    /** A field of both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Personal
    public record FieldPair(
            String field, @Nullable String one, @Nullable String other, boolean same) {
        @Override
        public String toString() {
            return "FieldPair";
        }
    }

    /** An identifier, a contact point or an address. */
    @Personal
    public record Means(String type, String value, boolean ofOne, boolean ofOther) {
        @Override
        public String toString() {
            return "Means";
        }
    }

    @Override
    public String toString() {
        return "SideBySide";
    }
}
