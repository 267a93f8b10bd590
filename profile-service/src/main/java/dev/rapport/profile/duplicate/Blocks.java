package dev.rapport.profile.duplicate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is worth comparing: those who share two parts of what is known of them, or a means by which one person is reached.
 *
 * <p>A block of many people says little of any two of them; it is left out, because those who are the same share other blocks too.
 */
final class Blocks {
    /** So many people who share something share it by chance. */
    private static final int MOST = 100;

    private static final List<Feature> TELLING = List.of(Feature.EMAIL, Feature.PHONE, Feature.BIRTHDAY);

    private final List<Person> people;
    private final Pairs pairs = new Pairs();

    private Blocks(List<Person> people) {
        this.people = people;
    }

    /** Each pair once, as the places of both in the list. */
    static long[] pairs(List<Person> people) {
        var blocks = new Blocks(people);
        for (var part : Part.ALL) {
            Part.ALL
                    .subList(part.ordinal() + 1, Part.ALL.size())
                    .forEach(with -> blocks.add(person -> both(person, part, with)));
        }
        blocks.add(person -> names(person));
        TELLING.forEach(feature -> blocks.add(person -> person.values(feature).stream()));
        return blocks.pairs.distinct();
    }

    /** By what people of one rule are told apart. */
    private interface Rule {
        Stream<String> keys(Person person);
    }

    private static Stream<String> both(Person person, Part part, Part with) {
        return part.of(person).flatMap(one -> with.of(person).map(other -> one + ' ' + other));
    }

    /** Both names in any order. */
    private static Stream<String> names(Person person) {
        return Stream.concat(
                both(person, Part.GIVEN_NAME, Part.FAMILY_NAME), both(person, Part.FAMILY_NAME, Part.GIVEN_NAME));
    }

    /** Keys are compared by their hashes: those who share one by chance are compared in vain and nothing else. */
    private void add(Rule rule) {
        var keyed = new long[people.size()];
        var count = 0;
        for (var person = 0; person < people.size(); person++) {
            for (var hash : rule.keys(people.get(person))
                    .mapToInt(String::hashCode)
                    .distinct()
                    .toArray()) {
                if (count == keyed.length) {
                    keyed = Arrays.copyOf(keyed, count * 2);
                }
                keyed[count++] = Pairs.of(hash, person);
            }
        }
        Arrays.sort(keyed, 0, count);
        pair(keyed, count);
    }

    private void pair(long[] keyed, int count) {
        var start = 0;
        for (var end = 1; end <= count; end++) {
            if (end == count || Pairs.one(keyed[end]) != Pairs.one(keyed[start])) {
                if (end - start <= MOST) {
                    pair(keyed, start, end);
                }
                start = end;
            }
        }
    }

    private void pair(long[] keyed, int start, int end) {
        for (var one = start; one < end; one++) {
            for (var other = one + 1; other < end; other++) {
                pairs.add(Pairs.other(keyed[one]), Pairs.other(keyed[other]));
            }
        }
    }
}
