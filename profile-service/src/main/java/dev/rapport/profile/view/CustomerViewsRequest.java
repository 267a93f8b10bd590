package dev.rapport.profile.view;

import dev.rapport.defaults.privacy.Personal;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.dossier.PartName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom to read, named in exactly one way, and which parts.
 *
 * @param me the signed-in customer
 * @param page a page of all customers, for those who may list them
 * @param matches a page of those whom a text may mean
 * @param fieldHistory absent where none is wanted
 */
@Personal
public record CustomerViewsRequest(
        @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> ids,
        @Valid @Nullable Identified identifier,
        @Nullable Boolean me,
        @Valid @Nullable PageOfAll page,
        @Valid @Nullable Matches matches,
        @NotNull @Size(max = 20) Set<@NotNull PartName> parts,
        @Valid @Nullable FieldHistory fieldHistory) {

    /**
     * The latest of what was said of each customer.
     *
     * @param field one field, or a part with all its fields; absent is everything
     */
    public record FieldHistory(
            @Size(max = 120) @PlainText @Nullable String field,
            @Min(1) @Max(100) int limit) {}

    /** The one customer that an identifier names. */
    @Personal
    public record Identified(
            @NotNull @Size(max = 44) String type,
            @NotNull @Size(max = 255) String value) {
        @Override
        public String toString() {
            return "Identified";
        }
    }

    /** A page in the order in which customers became known. */
    public record PageOfAll(
            @Min(1) @Max(100) int limit,
            @Size(max = 200) @Nullable String cursor) {}

    /** A page of what a text may mean. */
    @Personal
    public record Matches(
            @NotNull @Size(min = 2, max = 255) @PlainText String text,
            @Min(1) @Max(100) int limit,
            @Nullable UUID cursor) {
        @Override
        public String toString() {
            return "Matches";
        }
    }

    boolean namesOneWay() {
        return Stream.of(ids, identifier, me, page, matches)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    @Override
    public String toString() {
        return "CustomerViewsRequest" + parts;
    }
}
