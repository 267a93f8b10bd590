package dev.rapport.recommendation.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Purchases to learn from, told the latest first; in as little memory as can be, because there are many. */
final class Lesson {
    /** Of what only one had nothing can be learned for others. */
    private static final int LEAST_PEOPLE = 2;

    private final Map<String, Sold> sold = new LinkedHashMap<>();
    private final Map<UUID, Had> people = new HashMap<>();
    private double latest = Double.NEGATIVE_INFINITY;

    /** What was sold, as it was called last, and how much of late. */
    static final class Sold {
        private final int number;
        private final @Nullable String name;
        private final @Nullable String category;
        private double recent;
        private int people;

        Sold(int number, @Nullable String name, @Nullable String category) {
            this.number = number;
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

    /** The numbers of the items that somebody had. */
    private static final class Had {
        private int[] items = new int[8];
        private int count;

        /** Whether it is new. */
        boolean add(int item) {
            if (IntStream.range(0, count).anyMatch(place -> items[place] == item)) {
                return false;
            }
            if (count == items.length) {
                items = Arrays.copyOf(items, 2 * count);
            }
            items[count++] = item;
            return true;
        }

        IntStream stream() {
            return Arrays.stream(items, 0, count);
        }
    }

    /** @param taste of whose taste it says something; nobody where she is not known, or bought it for somebody else */
    void add(String sku, double day, @Nullable String name, @Nullable String category, List<UUID> taste) {
        latest = Math.max(latest, day);
        var item = sold.computeIfAbsent(sku, each -> new Sold(sold.size(), name, category));
        item.recent += Popularity.fading(latest - day);
        for (var person : taste) {
            if (people.computeIfAbsent(person, each -> new Had()).add(item.number)) {
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
        var placeOf = sold.keySet().stream()
                .mapToInt(sku -> places.getOrDefault(sku, -1))
                .toArray();
        return new Histories(
                items.size(),
                people.values().stream()
                        .map(hers -> hers.stream()
                                .map(item -> placeOf[item])
                                .filter(place -> place >= 0)
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** Of everything that was sold, in the order of {@link #sold()}; 1 is the most popular. */
    float[] popularity() {
        var recent = sold.values().stream().mapToDouble(item -> item.recent).toArray();
        var most = Arrays.stream(recent).max().orElse(1);
        var popularity = new float[recent.length];
        for (var item = 0; item < recent.length; item++) {
            popularity[item] = (float) (recent[item] / most);
        }
        return popularity;
    }

    static Map<String, Integer> places(List<String> items) {
        var places = new HashMap<String, Integer>();
        items.forEach(item -> places.put(item, places.size()));
        return places;
    }
}
