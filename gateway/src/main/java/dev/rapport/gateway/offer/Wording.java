package dev.rapport.gateway.offer;

import dev.rapport.gateway.problem.GraphProblem;
import java.text.MessageFormat;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words for facts and actions, in one language; in English where there are none in the language that is asked for. */
final class Wording {
    static final String STANDARD = "en";
    static final String LANGUAGE =
            "Of the words: a language tag such as de or fr-CA; English where there are none in it.";

    private static final ResourceBundle ENGLISH = words(Locale.ENGLISH);

    /** Loaded once: what is looked up for every other tag would be kept for ever. */
    private static final Map<Locale, ResourceBundle> WORDS = Stream.of(Locale.GERMAN, Locale.FRENCH)
            .collect(Collectors.toUnmodifiableMap(locale -> locale, Wording::words));

    private final Locale locale;
    private final ResourceBundle words;

    private Wording(Locale locale) {
        this.locale = locale;
        this.words = WORDS.getOrDefault(Locale.of(locale.getLanguage()), ENGLISH);
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "wording.offers", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** @param language a tag of BCP 47, such as {@code de} or {@code fr-CA} */
    static Wording in(String language) {
        try {
            return new Wording(new Locale.Builder().setLanguageTag(language).build());
        } catch (IllformedLocaleException e) {
            throw GraphProblem.invalid("language", "Must be a language tag such as de or fr-CA.");
        }
    }

    String of(String key, @Nullable Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
