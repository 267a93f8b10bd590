package dev.rapport.recommendation.arrival;

import dev.rapport.recommendation.notification.Notice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whom a new item fits, by what they bought and what they say that they care about; without any I/O.
 *
 * <p>Of each order the item that is most like it counts, half as much two years later: a single order never is enough, two of the same
 * category are for most of a year, and the more the items are alike the longer. What somebody says herself of its category counts twice
 * as much as having bought the very same, so that it is enough by itself, until she cares half as much as can be.
 */
final class Fit {
    /** Below it two items have little more than a word in common. */
    static final double LEAST_LIKENESS = 0.3;

    private static final double HALF_LIFE_DAYS = 730;
    private static final double SAYS_HERSELF = 2;
    private static final int MOST_FACTS = 20;

    private final Map<String, Double> alike;
    private final double today;
    private final Map<UUID, Map<UUID, Notice.Fact>> people = new HashMap<>();

    /**
     * @param alike how alike the items are that come into question
     * @param today in days since 1970, as {@link #bought} is told
     */
    Fit(Map<String, Double> alike, double today) {
        this.alike = alike;
        this.today = today;
    }

    void bought(UUID person, UUID order, String sku, double day) {
        var age = Math.max(0, today - day);
        var speaks = alike.getOrDefault(sku, 0.0) * Math.pow(0.5, age / HALF_LIFE_DAYS);
        speaks(person, Notice.Fact.bought(order, sku, speaks));
    }

    /** @param weight how much she cares now, from 0 to 1 */
    void cares(UUID person, UUID interest, double weight) {
        speaks(person, Notice.Fact.interested(interest, SAYS_HERSELF * weight));
    }

    private void speaks(UUID person, Notice.Fact fact) {
        people.computeIfAbsent(person, each -> new HashMap<>())
                .merge(fact.source(), fact, (one, other) -> one.contribution() >= other.contribution() ? one : other);
    }

    /** Those for whom at least so much speaks, with what speaks for it, the most first. */
    List<Notice> of(double least) {
        return people.entrySet().stream()
                .map(person -> new Notice(person.getKey(), facts(person.getValue())))
                .filter(notice -> notice.score() >= least)
                .toList();
    }

    private static List<Notice.Fact> facts(Map<UUID, Notice.Fact> sources) {
        return sources.values().stream()
                .sorted(Comparator.comparingDouble((Notice.Fact fact) -> -fact.contribution())
                        .thenComparing(Notice.Fact::source))
                .limit(MOST_FACTS)
                .toList();
    }
}
