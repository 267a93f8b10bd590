package dev.rapport.recommendation.model;

import java.util.List;

/**
 * What somebody buys again: what she bought most often and lately, and of the rest what everybody buys at the time. How often alone is hard
 * to beat (Hu et al., Modeling Personalized Item Frequency Information for Next-basket Recommendation, SIGIR 2020).
 */
public final class BuyAgain {
    private static final double FADING = 0.3;

    private BuyAgain() {}

    /** What a purchase says, by how many she made since. */
    public static float strength(int since) {
        return (float) Math.pow(1 + since, -FADING);
    }

    /**
     * The scores of all items.
     *
     * @param baskets what she bought, the latest first
     * @param popularity of each item, from 0 to 1
     */
    public static float[] scores(List<int[]> baskets, float[] popularity) {
        var scores = popularity.clone();
        for (var since = 0; since < baskets.size(); since++) {
            for (var item : baskets.get(since)) {
                scores[item] += strength(since);
            }
        }
        return scores;
    }
}
