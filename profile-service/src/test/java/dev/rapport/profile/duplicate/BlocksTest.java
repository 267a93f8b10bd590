package dev.rapport.profile.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlocksTest {
    @Test
    void thoseWhoShareTwoPartsAreComparedOnce() {
        var people = List.of(
                person("Anna", "Meier", "1980-01-01", "10115"),
                person("Jonas", "Schulz", "1999-09-09", "80331"),
                person("Ana", "Mayer", "1980-01-01", "10115"),
                person("Anna", "Kowalski", "1971-12-24", "20095"));
        assertThat(Blocks.pairs(people)).containsExactly(Pairs.of(0, 2));
    }

    @Test
    void exchangedNamesShareABlock() {
        var people = List.of(person("Isla", "Hall", "1985-02-07", ""), person("Hall", "Isla", "1971-05-30", ""));
        assertThat(Blocks.pairs(people)).containsExactly(Pairs.of(0, 1));
    }

    @Test
    void whatVeryManyShareBringsNobodyTogether() {
        var people = new ArrayList<Person>();
        for (var each = 0; each < 150; each++) {
            people.add(Person.of(Map.of(Feature.PHONE, List.of("+49800000000"))));
        }
        assertThat(Blocks.pairs(people)).isEmpty();
        assertThat(Blocks.pairs(people.subList(0, 100))).hasSize(100 * 99 / 2);
    }

    private static Person person(String given, String family, String birthday, String postalCode) {
        return Person.of(Map.of(
                Feature.GIVEN_NAME, List.of(given),
                Feature.FAMILY_NAME, List.of(family),
                Feature.BIRTHDAY, List.of(birthday),
                Feature.POSTAL_CODE, List.of(postalCode)));
    }
}
