package dev.rapport.profile.duplicate;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How much each agreement says of whether two people are one, after Fellegi and Sunter, "A Theory for Record Linkage" (1969), with a
 * third kind of pair: those who live together share a name and a home, and are still two.
 *
 * @param same pairs who are one person
 * @param together pairs who live together
 * @param strangers all others
 * @param shares by feature, the share of people who have a value
 */
record Model(Kind same, Kind together, Kind strangers, Map<Feature, Map<String, Double>> shares) {
    /** A value that is rarer or more frequent than this many times the usual one says no more than that. */
    private static final double MOST_RARE = Math.log(20);

    /**
     * A kind of pair.
     *
     * @param share of all possible pairs
     * @param levels by feature and level, the share of such pairs who agree so closely
     */
    record Kind(double share, double[][] levels) {
        double likelihood(byte[] agreement) {
            var likelihood = Math.log(share);
            for (var feature = 0; feature < agreement.length; feature++) {
                if (agreement[feature] != Agreement.UNKNOWN) {
                    likelihood += Math.log(levels[feature][agreement[feature]]);
                }
            }
            return likelihood;
        }
    }

    /** The logarithm of the odds that two are one person. */
    double weight(Person one, Person with, byte[] agreement) {
        return weight(agreement, feature -> rarity(feature, one, with, agreement));
    }

    private double weight(byte[] agreement, ToDoubleFunction<Feature> rarity) {
        var chance = strangers.likelihood(agreement);
        for (var feature : Feature.ALL) {
            chance -= rarity.applyAsDouble(feature);
        }
        return same.likelihood(agreement) - either(chance, together.likelihood(agreement));
    }

    /** How likely two who agree so are of each kind, in the order of the kinds. */
    double[] kinds(byte[] agreement) {
        var one = same.likelihood(agreement);
        var live = together.likelihood(agreement);
        var all = either(either(one, live), strangers.likelihood(agreement));
        return new double[] {Math.exp(one - all), Math.exp(live - all)};
    }

    static double probability(double weight) {
        return 1 / (1 + Math.exp(-weight));
    }

    /** The logarithm of the sum of two likelihoods that are given as logarithms. */
    private static double either(double one, double other) {
        return Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
    }

    /** That two share a rare value says more than that they share a frequent one. */
    private double rarity(Feature feature, Person one, Person with, byte[] agreement) {
        var level = feature.comparison().same();
        if (agreement[feature.ordinal()] != level) {
            return 0;
        }
        var known = shares.getOrDefault(feature, Map.of());
        var usual = strangers.levels()[feature.ordinal()][level];
        return one.values(feature).stream()
                .filter(with.values(feature)::contains)
                .mapToDouble(value -> Math.log(usual / known.getOrDefault(value, usual)))
                .max()
                .stream()
                .map(rarity -> Math.clamp(rarity, -MOST_RARE, MOST_RARE))
                .sum();
    }
}
