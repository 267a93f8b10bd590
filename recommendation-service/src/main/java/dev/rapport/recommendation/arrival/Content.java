package dev.rapport.recommendation.arrival;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an item is, as far as it is described.
 *
 * @param words those of its name
 */
record Content(String sku, @Nullable String category, Map<String, String> attributes, Set<String> words) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Content of(String sku, String name, @Nullable String category, Map<String, String> attributes) {
        var words = BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Content(sku, category, Map.copyOf(attributes), words);
    }
}
