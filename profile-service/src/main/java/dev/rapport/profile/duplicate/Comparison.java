package dev.rapport.profile.duplicate;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two values are, in levels that grow with likeness: the lowest is different, the highest the same. */
enum Comparison {
    /** Nothing but the same counts. */
    CODE(Likeness.DIFFERENT, Likeness.SAME) {
        @Override
        int unlike(String one, String other) {
            return DIFFERENT;
        }
    },

    /** What is misheard, misspelt and shortened. */
    WORDS(Likeness.values()) {
        @Override
        int unlike(String one, String other) {
            var similarity = SIMILARITY.apply(one, other);
            return similarity >= CLOSE ? 2 : similarity >= SIMILAR ? 1 : DIFFERENT;
        }
    },

    /** What is mistyped: one digit, or two that are exchanged. */
    DIGITS(Likeness.DIFFERENT, Likeness.CLOSE, Likeness.SAME) {
        @Override
        int unlike(String one, String other) {
            var edits = EDITS.apply(one, other);
            return edits == 1 || edits == 2 && one.length() >= LONG ? 1 : DIFFERENT;
        }
    };

    static final int DIFFERENT = 0;

    private static final double CLOSE = 0.92;
    private static final double SIMILAR = 0.80;
    /** In fewer digits two edits are another number. */
    private static final int LONG = 4;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);

    private final List<Likeness> likenesses;

    Comparison(Likeness... likenesses) {
        this.likenesses = List.of(likenesses);
    }

    int levels() {
        return likenesses.size();
    }

    int same() {
        return levels() - 1;
    }

    Likeness likeness(int level) {
        return likenesses.get(level);
    }

    int level(String one, String other) {
        return one.equals(other) ? same() : unlike(one, other);
    }

    /** The level of values that are not the same. */
    abstract int unlike(String one, String other);
}
