package dev.rapport.interaction.metric;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose history counts in the sums of a group; periods of one customer in one group do not overlap.
 *
 * @param group its place among those that are asked for
 * @param since the first day that counts, in UTC; null is ever since
 * @param until the first that does not count any more
 */
public record Counted(
        int group,
        UUID customer,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {
    /** The same of another who is the same person. */
    public Counted of(UUID member) {
        return new Counted(group, member, since, until);
    }

    boolean always() {
        return since == null && until == null;
    }
}
