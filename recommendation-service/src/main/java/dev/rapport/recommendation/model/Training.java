package dev.rapport.recommendation.model;

/** A way to learn from histories; without any I/O. */
public interface Training {

    /** How the model is called that it makes. */
    String name();

    ItemWeights train(Histories histories);

    /**
     * The best one that fits.
     *
     * @param most for how many items a weight for each pair may be kept
     */
    static Training fitting(int items, int most) {
        return items <= most ? new Ease() : new RandomWalk();
    }
}
