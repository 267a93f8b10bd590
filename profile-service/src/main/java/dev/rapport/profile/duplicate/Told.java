package dev.rapport.profile.duplicate;

import dev.rapport.defaults.privacy.Personal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the profile has of a person that is compared.
 *
 * @param addresses of each both lines, the locality, the postal code and the region
 */
@Personal
record Told(
        List<@Nullable String> given,
        List<@Nullable String> family,
        List<@Nullable String> birthday,
        @Nullable List<String> emails,
        @Nullable List<String> phones,
        @Nullable List<List<@Nullable String>> addresses) {

    /** Where countries write it: before the street or behind it. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile("^\\d+\\p{L}?\\b|\\b\\d+ ?\\p{L}?$");

    Person person() {
        Map<Feature, List<String>> known = new EnumMap<>(Feature.class);
        known.put(Feature.GIVEN_NAME, present(given));
        known.put(Feature.FAMILY_NAME, present(family));
        known.put(Feature.BIRTHDAY, present(birthday));
        known.put(Feature.EMAIL, present(emails));
        known.put(Feature.PHONE, present(phones));
        known.put(Feature.HOUSE_NUMBER, lines().flatMap(Told::houseNumber).toList());
        known.put(
                Feature.STREET,
                lines().map(line -> HOUSE_NUMBER.matcher(line).replaceAll("")).toList());
        known.put(Feature.PLACE, ofAddresses(1).toList());
        known.put(Feature.LOCALITY, ofAddresses(2).toList());
        known.put(Feature.POSTAL_CODE, ofAddresses(3).toList());
        known.put(Feature.REGION, ofAddresses(4).toList());
        return Person.of(known);
    }

    private Stream<String> lines() {
        return ofAddresses(0).map(String::strip);
    }

    private static Stream<String> houseNumber(String line) {
        var number = HOUSE_NUMBER.matcher(line);
        return number.find() ? Stream.of(number.group()) : Stream.of();
    }

    private Stream<String> ofAddresses(int place) {
        return addresses == null
                ? Stream.of()
                : addresses.stream().map(address -> address.get(place)).filter(Objects::nonNull);
    }

    private static List<String> present(@Nullable List<? extends @Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "Told";
    }
}
