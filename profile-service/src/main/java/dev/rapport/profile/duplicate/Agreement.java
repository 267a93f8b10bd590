package dev.rapport.profile.duplicate;

/** On what two people agree and how closely: a level for each feature, or that it is not known of both. */
final class Agreement {
    static final int UNKNOWN = -1;

    /** What an exchanged value is at most: it is not where it belongs. */
    private static final int MOST_EXCHANGED = 2;

    /** So much closer must two be with a pair of features exchanged. */
    private static final int MUCH = 3;

    private Agreement() {}

    /** Of all values of each the two that are closest. */
    static byte[] of(Person one, Person other) {
        var levels = new byte[Feature.ALL.size()];
        for (var feature : Feature.ALL) {
            levels[feature.ordinal()] = (byte) closest(one, feature, other, feature);
        }
        for (var feature : Feature.ALL) {
            var exchanged = feature.exchanged();
            if (exchanged != null) {
                exchange(levels, one, other, feature, exchanged);
            }
        }
        return levels;
    }

    private static void exchange(byte[] levels, Person one, Person other, Feature first, Feature second) {
        var straight = closeness(levels[first.ordinal()]) + closeness(levels[second.ordinal()]);
        if (straight >= first.comparison().same()) {
            return;
        }
        var there = closest(one, first, other, second);
        var back = closest(one, second, other, first);
        if (closeness(there) + closeness(back) >= straight + MUCH) {
            levels[first.ordinal()] = (byte) Math.min(MOST_EXCHANGED, there);
            levels[second.ordinal()] = (byte) Math.min(MOST_EXCHANGED, back);
        }
    }

    private static int closeness(int level) {
        return Math.max(Comparison.DIFFERENT, level);
    }

    private static int closest(Person one, Feature ofOne, Person other, Feature ofOther) {
        var closest = UNKNOWN;
        for (var value : one.values(ofOne)) {
            for (var with : other.values(ofOther)) {
                closest = Math.max(closest, ofOne.comparison().level(value, with));
            }
        }
        return closest;
    }
}
