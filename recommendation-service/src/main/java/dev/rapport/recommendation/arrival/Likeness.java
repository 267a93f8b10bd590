package dev.rapport.recommendation.arrival;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How alike two items are by what they are, from 0 to 1: the same category counts half, equal attributes and equal words of the name a
 * quarter each. What one of them says nothing of is left out, and the rest counts for the whole.
 *
 * <p>Words count the more the fewer items have them: the cosine of their inverse document frequencies (Manning, Raghavan, Schütze,
 * Introduction to Information Retrieval, 2008, chapter 6).
 */
final class Likeness {
    private static final double CATEGORY = 0.5;
    private static final double ATTRIBUTES = 0.25;
    private static final double WORDS = 0.25;

    private final int items;
    private final Map<String, Integer> itemsWithWord = new HashMap<>();

    Likeness(Collection<Content> all) {
        items = all.size();
        all.forEach(item -> item.words().forEach(word -> itemsWithWord.merge(word, 1, Integer::sum)));
    }

    double of(Content one, Content other) {
        var alike = 0.0;
        var known = 0.0;
        if (one.category() != null && other.category() != null) {
            known += CATEGORY;
            alike += one.category().equals(other.category()) ? CATEGORY : 0;
        }
        if (!one.attributes().isEmpty() && !other.attributes().isEmpty()) {
            known += ATTRIBUTES;
            alike += ATTRIBUTES * attributes(one.attributes(), other.attributes());
        }
        if (!one.words().isEmpty() && !other.words().isEmpty()) {
            known += WORDS;
            alike += WORDS * words(one.words(), other.words());
        }
        return known == 0 ? 0 : alike / known;
    }

    /** What part of all that is said of either is said of both: the index of Jaccard. */
    private static double attributes(Map<String, String> one, Map<String, String> other) {
        var both = one.entrySet().stream().filter(other.entrySet()::contains).count();
        return both / (double) (one.size() + other.size() - both);
    }

    private double words(Set<String> one, Set<String> other) {
        var both =
                one.stream().filter(other::contains).mapToDouble(this::square).sum();
        return both == 0 ? 0 : both / Math.sqrt(squares(one) * squares(other));
    }

    private double squares(Set<String> words) {
        return words.stream().mapToDouble(this::square).sum();
    }

    private double square(String word) {
        var weight = Math.log(1 + items / (1.0 + itemsWithWord.getOrDefault(word, 0)));
        return weight * weight;
    }
}
