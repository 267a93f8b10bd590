package dev.rapport.gateway.stitch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts rows under the keys they carry.
 *
 * <p>Never by position: a row that is missing, doubled, shuffled or foreign must not move the others under somebody else.
 */
public final class Stitch {
    private Stitch() {}

    /** The first row of each asked key; a key without a row is absent, a row without an asked key is dropped. */
    public static <K, R> Map<K, R> byKey(List<K> keys, List<R> rows, Function<R, K> key) {
        var asked = keys.stream().collect(Collectors.toUnmodifiableSet());
        return rows.stream()
                .filter(row -> asked.contains(key.apply(row)))
                .collect(Collectors.toUnmodifiableMap(key, row -> row, (first, second) -> first));
    }
}
