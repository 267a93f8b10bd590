package dev.rapport.profile.duplicate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People with homes, some of whom are entered again and mistyped; who is who is known. */
final class MadeUpPeople {
    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "dal", "el", "fi", "gar", "han", "is", "jo", "kar", "lin", "mar", "nor", "ol", "per", "qui",
        "ros", "sal", "tor", "ul", "ven", "wil", "yo", "zan"
    };
    private static final int GIVEN_NAMES = 300;
    private static final int FAMILY_NAMES = 2_000;

    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();
    private final List<Integer> humans = new ArrayList<>();
    private int human;

    private MadeUpPeople(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param again how many of a hundred are entered again, once to three times */
    static MadeUpPeople of(int homes, int inHome, int again) {
        var made = new MadeUpPeople(homes + 31L * inHome + again);
        for (var home = 0; home < homes; home++) {
            made.home(inHome, again);
        }
        return made;
    }

    List<Person> people() {
        return people;
    }

    boolean areOne(Likely pair) {
        return humans.get(pair.one()).equals(humans.get(pair.other()));
    }

    /** How many pairs are one person. */
    long pairs() {
        return humans.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())).values().stream()
                .mapToLong(entries -> entries * (entries - 1) / 2)
                .sum();
    }

    private void home(int inHome, int again) {
        var home = new EnumMap<Feature, String>(Feature.class);
        home.put(Feature.FAMILY_NAME, name(random.nextInt(FAMILY_NAMES), 3));
        home.put(Feature.HOUSE_NUMBER, Integer.toString(random.nextInt(1, 200)));
        home.put(Feature.STREET, name(random.nextInt(3_000), 3) + " street");
        home.put(Feature.LOCALITY, name(random.nextInt(700), 3));
        home.put(Feature.POSTAL_CODE, Integer.toString(random.nextInt(10_000, 99_999)));
        for (var each = 0; each < inHome; each++) {
            var known = new EnumMap<>(home);
            known.put(Feature.GIVEN_NAME, name(1_000_000 + random.nextInt(GIVEN_NAMES), 2));
            known.put(Feature.BIRTHDAY, birthday());
            human++;
            enter(known);
            for (var copies = random.nextInt(100) < again ? random.nextInt(1, 4) : 0; copies > 0; copies--) {
                enter(mistyped(known));
            }
        }
    }

    private void enter(Map<Feature, String> known) {
        people.add(Person.of(known.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())))));
        humans.add(human);
    }

    private Map<Feature, String> mistyped(Map<Feature, String> known) {
        var mistyped = new EnumMap<>(known);
        for (var errors = random.nextInt(1, 4); errors > 0; errors--) {
            var features = List.copyOf(mistyped.keySet());
            mistyped.compute(features.get(random.nextInt(features.size())), (feature, value) -> mistyped(value));
        }
        return mistyped;
    }

    /** Another letter, one too few, one too many, or nothing at all. */
    private String mistyped(String value) {
        if (value.isEmpty()) {
            return value;
        }
        var at = random.nextInt(value.length());
        var letter = Character.isDigit(value.charAt(at)) ? '0' + random.nextInt(10) : 'a' + random.nextInt(26);
        return switch (random.nextInt(7)) {
            case 0, 1 -> value.substring(0, at) + (char) letter + value.substring(at + 1);
            case 2, 3 -> value.substring(0, at) + value.substring(at + 1);
            case 4, 5 -> value.substring(0, at) + (char) letter + value.substring(at);
            default -> "";
        };
    }

    private String birthday() {
        return "%04d-%02d-%02d".formatted(random.nextInt(1930, 2010), random.nextInt(1, 13), random.nextInt(1, 29));
    }

    private static String name(long number, int syllables) {
        var letters = new SplittableRandom(number);
        return IntStream.range(0, syllables)
                .mapToObj(syllable -> SYLLABLES[letters.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }
}
