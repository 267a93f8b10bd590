package dev.rapport.recommendation.model;

/** How much less something says of somebody, the more she had since. */
public final class Recency {
    private static final double FADING = 0.2;

    private Recency() {}

    /** Of so many things, the latest first. */
    public static float[] strengths(int count) {
        var strengths = new float[count];
        for (var place = 0; place < count; place++) {
            strengths[place] = (float) Math.pow(1 + place, -FADING);
        }
        return strengths;
    }
}
