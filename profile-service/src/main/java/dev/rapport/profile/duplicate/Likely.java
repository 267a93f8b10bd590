package dev.rapport.profile.duplicate;

/**
 * Two people of a list who may be one.
 *
 * @param one the place of the first
 * @param other the place of the second, behind the first
 * @param weight natural logarithm of the odds that they are
 */
public record Likely(int one, int other, double weight) {
    public double probability() {
        return Model.probability(weight);
    }
}
