package dev.rapport.profile.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindLikelyTest {
    private static final double LIKELY = 0.8;
    private static final double NEARLY_CERTAIN = 0.999;

    @Test
    void whoIsTheSameIsFoundThoughMistyped() {
        var made = MadeUpPeople.of(3_000, 1, 40);
        var found = FindLikely.among(made.people(), LIKELY).pairs();

        assertThat(right(made, found)).isGreaterThan(0.999);
        assertThat(found.stream().filter(made::areOne).count() / (double) made.pairs())
                .isGreaterThan(0.985);
    }

    @Test
    void thoseWhoLiveTogetherAreNotOne() {
        var made = MadeUpPeople.of(1_500, 3, 30);
        var found = FindLikely.among(made.people(), LIKELY).pairs();

        assertThat(right(made, found)).isGreaterThan(0.98);
        assertThat(found.stream().filter(made::areOne).count() / (double) made.pairs())
                .isGreaterThan(0.95);
        assertThat(right(
                        made,
                        found.stream()
                                .filter(pair -> pair.probability() >= NEARLY_CERTAIN)
                                .toList()))
                .isGreaterThan(0.999);
    }

    @Test
    void whereNobodyIsTheSameNobodyIsFound() {
        assertThat(FindLikely.among(MadeUpPeople.of(2_000, 1, 0).people(), LIKELY)
                        .pairs())
                .isEmpty();
        assertThat(FindLikely.among(MadeUpPeople.of(700, 3, 0).people(), LIKELY).pairs())
                .isEmpty();
    }

    @Test
    void namesakesWhoseMailAddressesAreMadeOfTheirNamesAreNotOne() {
        var people = IntStream.range(0, 1_000)
                .mapToObj(each -> {
                    var given = "given" + "abcdefghij".charAt(each % 10);
                    var family = "family" + "klmnopqrst".charAt(each / 10 % 10);
                    var email = given + "." + family + "." + each + "@example.org";
                    return Person.of(Map.of(
                            Feature.GIVEN_NAME, List.of(given),
                            Feature.FAMILY_NAME, List.of(family),
                            Feature.EMAIL, List.of(email)));
                })
                .toList();
        var found = FindLikely.among(people, LIKELY);
        assertThat(found.compared()).isGreaterThan(1_000);
        assertThat(found.pairs()).isEmpty();
    }

    @Test
    void amongFewPeopleWhatIsTakenForGrantedDecides() {
        var anna = person("Anna", "Möller", "1980-02-29", "anna@example.org");
        var again = person("Ana", "Moller", "1980-02-29", "anna@example.org");
        var husband = person("Jonas", "Möller", "1978-11-03", "jonas@example.org");
        var stranger = person("Wu", "Li", "2001-07-07", "li@example.net");

        assertThat(FindLikely.among(List.of(anna, husband, again, stranger), LIKELY)
                        .pairs())
                .extracting(Likely::one, Likely::other)
                .containsExactly(tuple(0, 2));
        assertThat(FindLikely.among(List.of(), LIKELY).pairs()).isEmpty();
        assertThat(FindLikely.among(List.of(anna), LIKELY).pairs()).isEmpty();
    }

    private static Person person(String given, String family, String birthday, String email) {
        return Person.of(Map.of(
                Feature.GIVEN_NAME, List.of(given),
                Feature.FAMILY_NAME, List.of(family),
                Feature.BIRTHDAY, List.of(birthday),
                Feature.EMAIL, List.of(email)));
    }

    private static double right(MadeUpPeople made, List<Likely> found) {
        return found.stream().filter(made::areOne).count() / (double) found.size();
    }
}
