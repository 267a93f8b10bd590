package dev.rapport.recommendation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Purchases to learn from, told the latest first. */
final class Lesson {
    /** Of what only one had nothing can be learned for others. */
    private static final int LEAST_PEOPLE = 2;

    private final Map<String, Sold> sold = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> people = new HashMap<>();

    /** What was sold, as it was called last, and when. */
    static final class Sold {
        private final @Nullable String name;
        private final @Nullable String category;
        private final List<Double> days = new ArrayList<>();
        private int people;

        Sold(@Nullable String name, @Nullable String category) {
            this.name = name;
            this.category = category;
        }

        @Nullable
        String name() {
            return name;
        }

        @Nullable
        String category() {
            return category;
        }
    }

    /** @param taste of whose taste it says something; nobody where she is not known, or bought it for somebody else */
    void add(String sku, double day, @Nullable String name, @Nullable String category, List<UUID> taste) {
        var item = sold.computeIfAbsent(sku, each -> new Sold(name, category));
        item.days.add(day);
        for (var person : taste) {
            if (people.computeIfAbsent(person, each -> new LinkedHashSet<>()).add(sku)) {
                item.people++;
            }
        }
    }

    Map<String, Sold> sold() {
        return sold;
    }

    int people() {
        return people.size();
    }

    /**
     * The items that can be learned of, those that most people had first.
     *
     * @param most how many at most
     */
    List<String> items(int most) {
        return sold.entrySet().stream()
                .filter(item -> item.getValue().people >= LEAST_PEOPLE)
                .sorted(Comparator.<Map.Entry<String, Sold>>comparingInt(item -> -item.getValue().people)
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    Histories histories(List<String> items) {
        var places = places(items);
        return new Histories(
                items.size(),
                people.values().stream()
                        .map(hers -> hers.stream()
                                .filter(places::containsKey)
                                .mapToInt(places::get)
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** Of everything that was sold, in the order of {@link #sold()}. */
    float[] popularity() {
        var places = places(List.copyOf(sold.keySet()));
        var bought = sold.entrySet().stream()
                .flatMapToInt(item -> item.getValue().days.stream().mapToInt(day -> places.get(item.getKey())));
        var days = sold.values().stream().flatMap(item -> item.days.stream()).mapToDouble(Double::doubleValue);
        return Popularity.of(sold.size(), bought.toArray(), days.toArray());
    }

    static Map<String, Integer> places(List<String> items) {
        var places = new HashMap<String, Integer>();
        items.forEach(item -> places.put(item, places.size()));
        return places;
    }
}
