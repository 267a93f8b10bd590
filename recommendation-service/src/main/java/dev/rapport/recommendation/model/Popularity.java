package dev.rapport.recommendation.model;

/** What everybody buys at the time: each purchase counts, and less the longer it is ago. */
public final class Popularity {
    /** In how many days a purchase comes to count a third (1/e) of what it did. */
    private static final double FADING = 30;

    private Popularity() {}

    /** How much a purchase counts so many days before the last of all. */
    static double fading(double days) {
        return Math.exp(-days / FADING);
    }

    /**
     * Of each item, from 0 to 1 for the most popular.
     *
     * @param bought the item of each purchase
     * @param days when each was bought, in days since any day
     */
    public static float[] of(int items, int[] bought, double[] days) {
        var latest = Double.NEGATIVE_INFINITY;
        for (var day : days) {
            latest = Math.max(latest, day);
        }
        var popularity = new float[items];
        var most = Float.MIN_NORMAL;
        for (var purchase = 0; purchase < bought.length; purchase++) {
            popularity[bought[purchase]] += (float) fading(latest - days[purchase]);
            most = Math.max(most, popularity[bought[purchase]]);
        }
        for (var item = 0; item < items; item++) {
            popularity[item] /= most;
        }
        return popularity;
    }
}
