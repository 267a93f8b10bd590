package dev.rapport.recommendation.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much each item that somebody had speaks for every other one.
 *
 * <p>The score of an item is the sum of what all she had says for it, so that every score can be taken apart into its reasons.
 */
public final class ItemWeights {
    private final String name;
    private final Row[] rows;

    ItemWeights(String name, Row[] rows) {
        this.name = name;
        this.rows = rows;
    }

    static ItemWeights none(String name) {
        return new ItemWeights(name, new Row[0]);
    }

    public String name() {
        return name;
    }

    int items() {
        return rows.length;
    }

    Row row(int had) {
        return rows[had];
    }

    /** What one item that she had says for another. */
    public float weight(int had, int item) {
        return rows[had].weight(item);
    }

    /**
     * The scores of all items.
     *
     * @param had what she had
     * @param strengths how much each of these says of her
     */
    public float[] scores(int[] had, float[] strengths) {
        var scores = new float[rows.length];
        for (var place = 0; place < had.length; place++) {
            rows[had[place]].addTo(scores, strengths[place]);
        }
        return scores;
    }

    /** What one item says for others: those it says something for, in ascending order, and how much. */
    record Row(int[] others, float[] weights) {

        static Row of(float[] all) {
            var others = IntStream.range(0, all.length)
                    .filter(item -> all[item] != 0)
                    .toArray();
            var weights = new float[others.length];
            for (var place = 0; place < others.length; place++) {
                weights[place] = all[others[place]];
            }
            return new Row(others, weights);
        }

        float weight(int item) {
            var place = Arrays.binarySearch(others, item);
            return place < 0 ? 0 : weights[place];
        }

        void addTo(float[] scores, float strength) {
            for (var place = 0; place < others.length; place++) {
                scores[others[place]] += strength * weights[place];
            }
        }

        byte[] encoded() {
            var bytes = ByteBuffer.allocate(others.length * (Integer.BYTES + Float.BYTES));
            bytes.asIntBuffer().put(others);
            bytes.position(others.length * Integer.BYTES).asFloatBuffer().put(weights);
            return bytes.array();
        }

        /** @throws IllegalArgumentException where it is no row of a model of so many items */
        static Row decoded(byte[] encoded, int items) {
            if (encoded.length % (Integer.BYTES + Float.BYTES) != 0) {
                throw new IllegalArgumentException("a row is cut off");
            }
            var bytes = ByteBuffer.wrap(encoded);
            var row = new Row(
                    new int[encoded.length / (Integer.BYTES + Float.BYTES)],
                    new float[encoded.length / (Integer.BYTES + Float.BYTES)]);
            bytes.asIntBuffer().get(row.others);
            bytes.position(row.others.length * Integer.BYTES).asFloatBuffer().get(row.weights);
            if (!row.fits(items)) {
                throw new IllegalArgumentException("a row is not of this model");
            }
            return row;
        }

        private boolean fits(int items) {
            return IntStream.range(0, others.length)
                    .allMatch(place -> (place == 0 ? others[0] >= 0 : others[place] > others[place - 1])
                            && others[place] < items
                            && Float.isFinite(weights[place]));
        }
    }
}
