package dev.rapport.recommendation.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How likely a walk from an item over somebody who had it arrives at another one, with those that everybody has made less likely: Paudel et
 * al., Updatable, Accurate, Diverse, and Scalable Recommendations for Interactive Applications (RP3beta, TiiS 2017).
 *
 * <p>Keeps the nearest of each item alone, so that it fits where {@link Ease} does not; its cost grows with the square of how many items a
 * person had.
 */
public final class RandomWalk implements Training {
    private static final double COMMON = 0.6;
    private static final double SPREAD = 0.9;
    private static final int KEPT = 200;

    @Override
    public String name() {
        return "random-walk";
    }

    @Override
    public ItemWeights train(Histories histories) {
        var counts = histories.counts();
        var owners = owners(histories, counts);
        var rows = new ItemWeights.Row[histories.items()];
        var reached = new double[histories.items()];
        for (var had = 0; had < rows.length; had++) {
            rows[had] = row(had, histories, owners[had], counts, reached);
        }
        return new ItemWeights(name(), rows);
    }

    private static int[][] owners(Histories histories, int[] counts) {
        var owners = new int[counts.length][];
        var filled = new int[counts.length];
        Arrays.setAll(owners, item -> new int[counts[item]]);
        for (var person = 0; person < histories.people().length; person++) {
            for (var item : histories.people()[person]) {
                owners[item][filled[item]++] = person;
            }
        }
        return owners;
    }

    /** @param reached all zero, and left so */
    private static ItemWeights.Row row(int had, Histories histories, int[] owners, int[] counts, double[] reached) {
        var step = Math.pow(owners.length, -SPREAD);
        for (var owner : owners) {
            var hers = histories.people()[owner];
            var second = step * Math.pow(hers.length, -SPREAD);
            for (var item : hers) {
                reached[item] += second * Math.pow(counts[item], -COMMON);
            }
        }
        reached[had] = 0;
        var near = IntStream.range(0, reached.length)
                .filter(item -> reached[item] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(item -> -reached[item])
                        .thenComparing(item -> item))
                .limit(KEPT)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        var weights = new float[near.length];
        for (var place = 0; place < near.length; place++) {
            weights[place] = (float) reached[near[place]];
        }
        Arrays.fill(reached, 0);
        return new ItemWeights.Row(near, weights);
    }
}
