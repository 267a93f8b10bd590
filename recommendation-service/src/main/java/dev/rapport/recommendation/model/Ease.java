package dev.rapport.recommendation.model;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_FDRM;

/**
 * The linear model that best tells each item from all others, solved in one step: Steck, Embarrassingly Shallow Autoencoders for Sparse Data
 * (WWW 2019), kept from leaning on few items by the closed form of dropout of Autoencoders that don't Overfit towards the Identity (NeurIPS
 * 2020).
 *
 * <p>Its cost grows with the third power of the number of items, its memory (eight bytes for each pair while it learns) with the second.
 *
 * @param ridge how far all weights are kept small
 * @param dropout what part of what somebody had is thought to be missing, from 0 to below 1
 * @param negligible what part of the largest weight for an item a weight must have to be kept: the smallest ones change no order and make
 *     the evidence long
 */
public record Ease(float ridge, float dropout, float negligible) implements Training {

    /** At which films and the goods of a store are both told apart better than without dropout. */
    public Ease() {
        this(300, 0.5f, 0.03f);
    }

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public ItemWeights train(Histories histories) {
        return histories.items() == 0 ? ItemWeights.none(name()) : weights(inverse(gram(histories)));
    }

    /** How many had both, and on the diagonal what keeps an item from explaining itself. */
    private FMatrixRMaj gram(Histories histories) {
        var gram = new FMatrixRMaj(histories.items(), histories.items());
        for (var person : histories.people()) {
            for (var one : person) {
                for (var other : person) {
                    gram.data[one * gram.numCols + other]++;
                }
            }
        }
        for (var item = 0; item < histories.items(); item++) {
            gram.add(item, item, ridge + dropout / (1 - dropout) * gram.get(item, item));
        }
        return gram;
    }

    /** In the place of the matrix itself where that is not needed any more: it is the largest thing in memory. */
    private static FMatrixRMaj inverse(FMatrixRMaj gram) {
        var solver = LinearSolverFactory_FDRM.chol(gram.numRows);
        if (!solver.setA(gram)) {
            throw new ArithmeticException("the histories cannot be solved");
        }
        var inverse = solver.modifiesA() ? new FMatrixRMaj(gram.numRows, gram.numCols) : gram;
        solver.invert(inverse);
        return inverse;
    }

    private ItemWeights weights(FMatrixRMaj inverse) {
        var items = inverse.numRows;
        var least = new float[items];
        var rows = new ItemWeights.Row[items];
        for (var had = 0; had < items; had++) {
            for (var item = 0; item < items; item++) {
                least[item] =
                        Math.max(least[item], had == item ? 0 : negligible * Math.abs(weight(inverse, had, item)));
            }
        }
        for (var had = 0; had < items; had++) {
            var row = new float[items];
            for (var item = 0; item < items; item++) {
                var weight = weight(inverse, had, item);
                row[item] = had == item || Math.abs(weight) < least[item] ? 0 : weight;
            }
            rows[had] = ItemWeights.Row.of(row);
        }
        return new ItemWeights(name(), rows);
    }

    private static float weight(FMatrixRMaj inverse, int had, int item) {
        return -inverse.get(had, item) / inverse.get(item, item);
    }
}
