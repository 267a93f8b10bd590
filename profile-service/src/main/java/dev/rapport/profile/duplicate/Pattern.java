package dev.rapport.profile.duplicate;

import java.util.HashMap;
import java.util.List;

/** An agreement and how many pairs have it: there are far fewer patterns than pairs. */
record Pattern(byte[] agreement, long pairs) {
    /** More than there are levels, with the one for what is not known. */
    private static final int BASE = 5;

    static List<Pattern> of(byte[][] agreements) {
        var counts = new HashMap<Long, Long>();
        for (var agreement : agreements) {
            counts.merge(code(agreement), 1L, Long::sum);
        }
        return counts.entrySet().stream()
                .map(each -> new Pattern(agreement(each.getKey()), each.getValue()))
                .toList();
    }

    private static long code(byte[] agreement) {
        var code = 0L;
        for (var level : agreement) {
            code = code * BASE + level + 1;
        }
        return code;
    }

    private static byte[] agreement(long code) {
        var agreement = new byte[Feature.ALL.size()];
        var rest = code;
        for (var feature = agreement.length - 1; feature >= 0; feature--) {
            agreement[feature] = (byte) (rest % BASE - 1);
            rest /= BASE;
        }
        return agreement;
    }
}
