package dev.rapport.interaction.rollup;

import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups of customers and when each belongs to hers. */
public record RollupRequest(
        @NotNull @Size(min = 1, max = 10_000) List<@Valid @NotNull Group> groups) {

    /** @param name the caller's own name for the group, by which the answer is told apart */
    public record Group(
            @NotNull @Size(min = 1, max = 100) @PlainText String name,
            @NotNull @Size(max = 2_000) List<@Valid @NotNull Member> members) {}

    /**
     * A customer and the days on which what she does counts, in UTC.
     *
     * @param from the first; absent is ever since
     * @param to the first that does not count any more
     */
    public record Member(
            @NotNull UUID customerId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
