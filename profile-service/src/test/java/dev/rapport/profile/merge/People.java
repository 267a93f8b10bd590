package dev.rapport.profile.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What should be known of some customers after whatever was done with them, worked out in the simplest way. */
final class People {
    final List<String> customers = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<String, Integer> changes = new LinkedHashMap<>();
    private int time;

    /** A merge that stands, with what both were before it. */
    record Merge(String id, String survivor, String merged, int since, List<Before> before) {}

    /** What a person was, and how often anything of her had changed by then. */
    record Before(String customer, Set<String> members, int changes, String export) {}

    /** That somebody granted or withdrew. */
    private record Word(String speaker, boolean grants, int at, Set<String> heard) {}

    void add(String customer, String name) {
        customers.add(customer);
        names.put(customer, new TreeSet<>(Set.of(name)));
        changes.put(customer, 0);
    }

    void named(String customer, String name) {
        names.get(customer).add(name);
        changed(customer);
    }

    void changed(String customer) {
        members(customer).forEach(member -> changes.merge(member, 1, Integer::sum));
    }

    void decided(String customer, boolean grants) {
        words.add(new Word(customer, grants, ++time, Set.copyOf(members(customer))));
        changed(customer);
    }

    Before before(String customer, String export) {
        return new Before(customer, Set.copyOf(members(customer)), changesOf(customer), export);
    }

    void merged(String id, String survivor, String merged, List<Before> before) {
        merges.add(new Merge(id, survivor, merged, ++time, before));
    }

    void undone(Merge merge) {
        merges.remove(merge);
    }

    /** Whether nothing else happened to the person meanwhile. */
    boolean isAsBefore(Before before) {
        return before.members().equals(members(before.customer())) && before.changes() == changesOf(before.customer());
    }

    private int changesOf(String customer) {
        return members(customer).stream().mapToInt(changes::get).sum();
    }

    String survivor(String customer) {
        return merges.stream()
                .filter(merge -> merge.merged().equals(customer))
                .findFirst()
                .map(merge -> survivor(merge.survivor()))
                .orElse(customer);
    }

    Set<String> members(String customer) {
        return connected(customer, Integer.MAX_VALUE);
    }

    Set<String> names(String customer) {
        var all = new TreeSet<String>();
        members(customer).forEach(member -> all.addAll(names.get(member)));
        return all;
    }

    /** Who of all has this name. */
    String holder(String name) {
        return customers.stream()
                .filter(customer -> names.get(customer).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whatever any of those who spoke refuses is refused. */
    boolean permitted(String customer) {
        var last = members(customer).stream()
                .map(this::lastWord)
                .filter(word -> word != null)
                .toList();
        return !last.isEmpty() && last.stream().allMatch(Word::grants);
    }

    private Word lastWord(String member) {
        return words.stream()
                .filter(word -> word.heard().contains(member))
                .filter(word -> !word.grants() || connected(member, word.at()).contains(word.speaker()))
                .max(Comparator.comparingInt(Word::at))
                .orElse(null);
    }

    private Set<String> connected(String customer, int since) {
        var found = new HashSet<>(Set.of(customer));
        var before = 0;
        while (before < found.size()) {
            before = found.size();
            merges.stream()
                    .filter(merge -> merge.since() < since)
                    .filter(merge -> found.contains(merge.survivor()) || found.contains(merge.merged()))
                    .toList()
                    .forEach(merge -> found.addAll(List.of(merge.survivor(), merge.merged())));
        }
        return found;
    }
}
