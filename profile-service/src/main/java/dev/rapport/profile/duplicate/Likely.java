package dev.rapport.profile.duplicate;

import java.util.List;

/**
 * Two people of a list who may be one.
 *
 * @param one the place of the first
 * @param other the place of the second, behind the first
 * @param weight natural logarithm of the odds that they are
 * @param reasons what each agreement adds to it
 */
public record Likely(int one, int other, double weight, List<Reason> reasons) {
    /** Whether they are known by the same birthday, mail or telephone, and by no other name or birthday. */
    boolean sure() {
        return reasons.stream().anyMatch(reason -> reason.feature().isTelling() && reason.likeness() == Likeness.SAME)
                && reasons.stream()
                        .noneMatch(reason -> reason.feature().isLasting() && reason.likeness() == Likeness.DIFFERENT);
    }

    public double probability() {
        return Model.probability(weight);
    }
}
