package dev.rapport.stack.bench.identity;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;

/** Entries of people, and who of them is who. */
record Entries(List<Map<String, String>> people, List<String> humans) {
    private static final Map<String, String> OF_FEBRL = Map.of(
            "given_name", "GIVEN_NAME",
            "surname", "FAMILY_NAME",
            "street_number", "HOUSE_NUMBER",
            "address_1", "STREET",
            "address_2", "PLACE",
            "suburb", "LOCALITY",
            "postcode", "POSTAL_CODE",
            "state", "REGION",
            "date_of_birth", "BIRTHDAY");
    private static final Map<String, String> OF_FAKE = Map.of(
            "first_name", "GIVEN_NAME",
            "surname", "FAMILY_NAME",
            "dob", "BIRTHDAY",
            "city", "LOCALITY",
            "email", "EMAIL");

    /** The social security number, which would give everybody away, is not read. */
    static Entries febrl(Path file) {
        return read(file, OF_FEBRL, "rec_id", id -> id.split("-")[1]);
    }

    static Entries fake(Path file) {
        return read(file, OF_FAKE, "cluster", cluster -> cluster);
    }

    private static Entries read(Path file, Map<String, String> features, String id, UnaryOperator<String> human) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var rows = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            var read = new Entries(new ArrayList<>(), new ArrayList<>());
            for (var row : rows) {
                var person = new HashMap<String, String>();
                features.forEach((column, feature) -> person.put(feature, row.get(column)));
                read.add(person, human.apply(row.get(id)));
            }
            return read;
        } catch (IOException e) {
            throw new StackProblem("Cannot read " + file.getFileName() + ".", e);
        }
    }

    /**
     * So many more by the rules of the generator of FEBRL: the values of this list anew, two fifths of the people entered again up to
     * four times with up to six errors.
     */
    Entries more(int count) {
        var random = new SplittableRandom(count);
        var more = new Entries(new ArrayList<>(), new ArrayList<>());
        while (more.people.size() < count) {
            var human = Integer.toString(more.people.size());
            var person = new HashMap<String, String>();
            OF_FEBRL.values().forEach(feature -> person.put(feature, any(random, feature)));
            more.add(person, human);
            var again = random.nextInt(5) < 2 ? random.nextInt(1, 5) : 0;
            for (var copy = 0; copy < again && more.people.size() < count; copy++) {
                more.add(mistyped(person, random), human);
            }
        }
        return more;
    }

    private void add(Map<String, String> person, String human) {
        people.add(person);
        humans.add(human);
    }

    private String any(SplittableRandom random, String feature) {
        return people.get(random.nextInt(people.size())).get(feature);
    }

    private Map<String, String> mistyped(Map<String, String> person, SplittableRandom random) {
        var mistyped = new HashMap<>(person);
        var features = List.copyOf(person.keySet());
        for (var errors = random.nextInt(1, 7); errors > 0; errors--) {
            var feature = features.get(random.nextInt(features.size()));
            mistyped.put(feature, mistyped(mistyped.get(feature), any(random, feature), random));
        }
        return mistyped;
    }

    /** A letter too few, too many or wrong, two exchanged, another value, or none. */
    private static String mistyped(String value, String other, SplittableRandom random) {
        if (value.length() < 2) {
            return value;
        }
        var at = random.nextInt(value.length() - 1);
        var before = value.substring(0, at);
        var after = value.substring(at + 1);
        var letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(10)) {
            case 0, 1 -> before + after;
            case 2, 3 -> before + letter + value.substring(at);
            case 4, 5 -> before + letter + after;
            case 6, 7 -> before + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            case 8 -> other;
            default -> "";
        };
    }
}
