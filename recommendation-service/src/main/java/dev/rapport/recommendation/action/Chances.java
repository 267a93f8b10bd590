package dev.rapport.recommendation.action;

/**
 * How likely something is taken up: what its strategy assumes, moved by what everybody and then she herself made of it; without any I/O.
 *
 * <p>The mean of a beta distribution, whose prior weighs as much as a number of reactions (Gelman et al., Bayesian Data Analysis, 2.4).
 *
 * @param prior what the strategy assumes
 * @param everybody what all customers made of the strategy
 * @param hers what she made of it
 */
public record Chances(double prior, Tally everybody, Tally hers) {
    private static final double WEIGHT_OF_PRIOR = 20;
    private static final double WEIGHT_OF_EVERYBODY = 2;

    /** How often something was taken up, of how often. */
    public record Tally(long accepted, long reactions) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(accepted + other.accepted, reactions + other.reactions);
        }

        private double moved(double expected, double weight) {
            return (expected * weight + accepted) / (weight + reactions);
        }
    }

    /** From 0 to 1. */
    double propensity() {
        return hers.moved(everybody.moved(prior, WEIGHT_OF_PRIOR), WEIGHT_OF_EVERYBODY);
    }
}
