package dev.rapport.profile.identifier;

import dev.rapport.profile.identifier.Identifier.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by several identifiers that were told together.
 *
 * <p>Where they contradict each other, or somebody would have more of a type than she may, the least believed of them is left aside, until
 * the rest mean one person or nobody who is known. So two people never become one by it.
 *
 * @param holder the customer of whom it is told; null where it is somebody new
 * @param linked what names her from now on and named nobody before
 * @param demoted what was left aside, the least believed first
 */
public record Resolution(@Nullable UUID holder, List<Key> linked, List<Key> demoted) {

    public Optional<UUID> found() {
        return Optional.ofNullable(holder);
    }

    /**
     * What is known of identifiers when they are resolved.
     *
     * @param holders whom those name that name somebody
     * @param counts of these customers, how many values of each type each has
     * @param person under whose name a customer is known
     */
    public record Known(Map<Key, UUID> holders, Map<UUID, Map<String, Integer>> counts, UnaryOperator<UUID> person) {

        private @Nullable UUID strongest(List<Key> keys) {
            return keys.stream()
                    .map(holders::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private boolean contradicts(List<Key> keys) {
            return keys.stream()
                            .map(holders::get)
                            .filter(Objects::nonNull)
                            .map(person)
                            .distinct()
                            .count()
                    > 1;
        }

        private List<Key> free(List<Key> keys) {
            return keys.stream().filter(key -> !holders.containsKey(key)).toList();
        }
    }

    /**
     * Resolves what was told.
     *
     * @param finding by which she may be found, the most believed first
     * @param others what may name her from now on, and is no reason to take her for somebody
     */
    public static Resolution of(List<Key> finding, List<Key> others, RuleBook rules, Known known) {
        var kept = new ArrayList<>(finding);
        var demoted = new ArrayList<Key>();
        while (known.contradicts(kept)
                || fitting(kept, kept, rules, known).size() < known.free(kept).size()) {
            demoted.add(kept.removeLast());
        }
        var all = new ArrayList<>(kept);
        others.stream().filter(key -> !demoted.contains(key)).forEach(all::add);
        var linked = fitting(kept, all, rules, known);
        known.free(all).stream().filter(key -> !linked.contains(key)).forEach(demoted::add);
        return new Resolution(known.strongest(kept), linked, List.copyOf(demoted));
    }

    /** Those of the free ones for which there is room with whom the kept ones mean. */
    private static List<Key> fitting(List<Key> kept, List<Key> keys, RuleBook rules, Known known) {
        var holder = known.strongest(kept);
        var counts = new HashMap<>(
                holder == null ? Map.<String, Integer>of() : known.counts().getOrDefault(holder, Map.of()));
        return known.free(keys).stream()
                .filter(key -> counts.merge(key.type(), 1, Integer::sum) <= rules.limit(key.type()))
                .toList();
    }
}
