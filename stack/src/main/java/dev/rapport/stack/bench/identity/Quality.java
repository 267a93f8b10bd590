package dev.rapport.stack.bench.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How right groups of entries are, counted over pairs: of those in one group, how many are one person, and of those, how many are in one group. */
record Quality(double precision, double recall) {

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    /** Of the groups that the pairs make. */
    static Quality of(Entries entries, List<Finder.Pair> pairs) {
        var group = IntStream.range(0, entries.people().size()).toArray();
        pairs.forEach(pair -> group[root(group, pair.one())] = root(group, pair.other()));
        Map<Integer, Map<String, Long>> groups = new HashMap<>();
        for (var each = 0; each < group.length; each++) {
            groups.computeIfAbsent(root(group, each), root -> new HashMap<>())
                    .merge(entries.humans().get(each), 1L, Long::sum);
        }
        var right = groups.values().stream()
                .mapToDouble(humans -> pairs(humans.values()))
                .sum();
        var together = pairs(groups.values().stream()
                .map(humans ->
                        humans.values().stream().mapToLong(Long::longValue).sum())
                .toList());
        var one = pairs(entries.humans().stream()
                .collect(Collectors.groupingBy(human -> human, Collectors.counting()))
                .values());
        return new Quality(right / together, right / one);
    }

    private static double pairs(Collection<Long> sizes) {
        return sizes.stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }

    private static int root(int[] group, int each) {
        var root = each;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }
}
