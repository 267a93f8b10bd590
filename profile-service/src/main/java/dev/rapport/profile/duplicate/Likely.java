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
    public double probability() {
        return Model.probability(weight);
    }
}
