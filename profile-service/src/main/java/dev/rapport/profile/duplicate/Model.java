package dev.rapport.profile.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much each agreement says of whether two people are one, after Fellegi and Sunter, "A Theory for Record Linkage" (1969), with two
 * further kinds of pairs who are alike and still two: those who live together, and those who have the same name.
 *
 * @param same pairs who are one person
 * @param together pairs who share a home and a family name
 * @param namesakes pairs who share their names, and so have similar addresses for mail
 * @param strangers all others
 * @param shares by feature, how frequent its values are
 */
record Model(Kind same, Kind together, Kind namesakes, Kind strangers, Map<Feature, Shares> shares) {
    /** A value that is rarer or more frequent than this many times the usual one says no more than that. */
    private static final double MOST_RARE = Math.log(20);

    private static final double TENTH_OF_A_BIT = Math.log(2) / 10;

    /**
     * A kind of pair.
     *
     * @param share of all possible pairs
     * @param levels the share of such pairs who agree so closely
     */
    record Kind(double share, Levels levels) {
        double likelihood(byte[] agreement) {
            return Math.log(share) + levels.likelihood(agreement);
        }
    }

    /** The logarithm of the odds that two are one person. */
    double weight(Person one, Person with, byte[] agreement) {
        var chance = either(strangers.likelihood(agreement), namesakes.likelihood(agreement));
        for (var feature : Feature.ALL) {
            chance -= rarity(feature, one, with, agreement);
        }
        return same.likelihood(agreement) - either(chance, together.likelihood(agreement));
    }

    /** What each agreement adds, against two people chosen at random; those who only live together are not looked at. */
    List<Reason> reasons(Person one, Person with, byte[] agreement) {
        return Feature.ALL.stream()
                .filter(feature -> agreement[feature.ordinal()] != Agreement.UNKNOWN)
                .map(feature -> reason(feature, one, with, agreement))
                .toList();
    }

    private Reason reason(Feature feature, Person one, Person with, byte[] agreement) {
        var level = agreement[feature.ordinal()];
        var weight =
                Math.log(same.levels().at(feature, level) / strangers.levels().at(feature, level))
                        + rarity(feature, one, with, agreement);
        return new Reason(feature, feature.comparison().likeness(level), Math.rint(weight / TENTH_OF_A_BIT) / 10);
    }

    /** How likely two who agree so are of each kind, in the order of the kinds. */
    double[] kinds(byte[] agreement) {
        var likelihoods = Stream.of(same, together, namesakes, strangers)
                .mapToDouble(kind -> kind.likelihood(agreement))
                .toArray();
        var all = Arrays.stream(likelihoods).reduce(Double.NEGATIVE_INFINITY, Model::either);
        return Arrays.stream(likelihoods)
                .map(likelihood -> Math.exp(likelihood - all))
                .toArray();
    }

    static double probability(double weight) {
        return 1 / (1 + Math.exp(-weight));
    }

    /** The logarithm of the sum of two likelihoods that are given as logarithms. */
    private static double either(double one, double other) {
        return one == other ? one + Math.log(2) : Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
    }

    /** That two share a rare value says more than that they share a frequent one. */
    private double rarity(Feature feature, Person one, Person with, byte[] agreement) {
        if (agreement[feature.ordinal()] != feature.comparison().same()) {
            return 0;
        }
        var known = Objects.requireNonNull(shares.get(feature));
        var usual = strangers.levels().same(feature);
        return one.values(feature).stream()
                .filter(with.values(feature)::contains)
                .mapToDouble(value -> Math.log(usual / known.of(value)))
                .max()
                .stream()
                .map(rarity -> Math.clamp(rarity, -MOST_RARE, MOST_RARE))
                .sum();
    }
}
