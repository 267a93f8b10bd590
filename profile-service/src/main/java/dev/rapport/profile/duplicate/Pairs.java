package dev.rapport.profile.duplicate;

import java.util.Arrays;

/** Very many pairs of numbers, each as one number of twice the length. */
final class Pairs {
    private static final int FIRST_ROOM = 1 << 16;

    private long[] pairs = new long[FIRST_ROOM];
    private int count;

    static long of(int one, int other) {
        return (long) one << Integer.SIZE | Integer.toUnsignedLong(other);
    }

    static int one(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int other(long pair) {
        return (int) pair;
    }

    void add(int one, int other) {
        if (count == pairs.length) {
            compact();
        }
        pairs[count++] = of(one, other);
    }

    /** In order, each once. */
    long[] distinct() {
        compact();
        return Arrays.copyOf(pairs, count);
    }

    private void compact() {
        Arrays.parallelSort(pairs, 0, count);
        var kept = 0;
        for (var each = 0; each < count; each++) {
            if (kept == 0 || pairs[each] != pairs[kept - 1]) {
                pairs[kept++] = pairs[each];
            }
        }
        count = kept;
        if (count > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
    }
}
