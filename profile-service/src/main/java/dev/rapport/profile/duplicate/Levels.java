package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** For each feature and level, how many pairs agree so closely, or what share of them. */
final class Levels {
    private final double[][] values;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Levels(double[][] values) {
        this.values = values;
    }

    /** @param same the share of pairs who have the same value; the other levels have the rest alike */
    static Levels of(ToDoubleFunction<Feature> same) {
        return new Levels(Feature.ALL.stream()
                .map(feature -> of(feature.comparison(), same.applyAsDouble(feature)))
                .toArray(double[][]::new));
    }

    private static double[] of(Comparison comparison, double same) {
        var levels = new double[comparison.levels()];
        Arrays.fill(levels, (1 - same) / (levels.length - 1));
        levels[comparison.same()] = same;
        return levels;
    }

    @JsonValue
    double[][] values() {
        return values;
    }

    double at(Feature feature, int level) {
        return values[feature.ordinal()][level];
    }

    double same(Feature feature) {
        return at(feature, feature.comparison().same());
    }

    /** The logarithm of how likely an agreement is, if these are shares. */
    double likelihood(byte[] agreement) {
        var likelihood = 0.0;
        for (var feature = 0; feature < agreement.length; feature++) {
            if (agreement[feature] != Agreement.UNKNOWN) {
                likelihood += Math.log(values[feature][agreement[feature]]);
            }
        }
        return likelihood;
    }

    void count(byte[] agreement, double pairs) {
        for (var feature = 0; feature < agreement.length; feature++) {
            if (agreement[feature] != Agreement.UNKNOWN) {
                values[feature][agreement[feature]] += pairs;
            }
        }
    }

    Levels times(double pairs) {
        return new Levels(
                Arrays.stream(values).map(levels -> scaled(levels, pairs)).toArray(double[][]::new));
    }

    /** Of each feature all together 1. */
    Levels shares() {
        return new Levels(Arrays.stream(values)
                .map(levels -> scaled(levels, 1 / Arrays.stream(levels).sum()))
                .toArray(double[][]::new));
    }

    /** These for some features, and those of others for the rest. */
    Levels only(Predicate<Feature> these, Levels others) {
        return new Levels(Feature.ALL.stream()
                .map(feature -> (these.test(feature) ? values : others.values)[feature.ordinal()])
                .toArray(double[][]::new));
    }

    /** With another share for one level; the rest of the feature in proportion. */
    Levels with(Feature feature, int level, double share) {
        var changed = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        changed[feature.ordinal()][level] = share;
        return new Levels(changed).shares();
    }

    private static double[] scaled(double[] levels, double by) {
        return Arrays.stream(levels).map(level -> level * by).toArray();
    }
}
