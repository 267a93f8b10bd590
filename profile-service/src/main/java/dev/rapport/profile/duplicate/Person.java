package dev.rapport.profile.duplicate;

import dev.rapport.defaults.privacy.Personal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person as she is compared with others: of each feature all values that are known, in the form in which they are compared. */
@Personal
public final class Person {
    private final List<List<String>> values;

    private Person(List<List<String>> values) {
        this.values = values;
    }

    /** Values of which nothing is left without blanks and signs are not known. */
    public static Person of(Map<Feature, ? extends Collection<String>> told) {
        Map<Feature, Collection<String>> known = new EnumMap<>(Feature.class);
        known.putAll(told);
        return new Person(Feature.ALL.stream()
                .map(feature -> forms(known.getOrDefault(feature, List.of())))
                .toList());
    }

    private static List<String> forms(Collection<String> told) {
        return told.stream()
                .map(Person::form)
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
    }

    /** Letters and digits alone, without accents and case: "Winston Hills" and "winstonhills" are written by the same people. */
    private static String form(String value) {
        var form = new StringBuilder(value.length());
        Normalizer.normalize(value, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(form::appendCodePoint);
        return form.toString();
    }

    List<String> values(Feature feature) {
        return values.get(feature.ordinal());
    }

    @Override
    public String toString() {
        return "Person";
    }
}
