package dev.rapport.profile.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds.
 *
 * @param from the first day; null is ever since
 * @param to the first day on which it holds no more; null is for good
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws dev.rapport.defaults.problem.Problem {@code PERIOD_IMPOSSIBLE}, with the name of the end's field */
    public static Period possible(@Nullable LocalDate from, @Nullable LocalDate to, String end) {
        if (from != null && to != null && !to.isAfter(from)) {
            throw PartProblems.PERIOD_IMPOSSIBLE.at(end, "must lie behind the first day");
        }
        return new Period(from, to);
    }

    public boolean overlaps(Period other) {
        return begins(other.to) && other.begins(to);
    }

    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private boolean begins(@Nullable LocalDate before) {
        return before == null || from == null || from.isBefore(before);
    }
}
