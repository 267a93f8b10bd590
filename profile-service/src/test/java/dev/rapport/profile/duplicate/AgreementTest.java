package dev.rapport.profile.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource({
        "GIVEN_NAME, Zoë, zoe, 3",
        "GIVEN_NAME, Marie-Luise, marie luise, 3",
        "GIVEN_NAME, Isabelle, Isabele, 2",
        "GIVEN_NAME, Robert, Rob, 1",
        "GIVEN_NAME, Robert, Anna, 0",
        "GIVEN_NAME, 李, 李, 3",
        "BIRTHDAY, 1980-02-29, 19800229, 2",
        "BIRTHDAY, 1980-02-19, 1980-02-91, 1",
        "BIRTHDAY, 1980-02-19, 1971-05-30, 0",
        "HOUSE_NUMBER, 12, 21, 0",
        "HOUSE_NUMBER, 12, 2, 1",
        "PHONE, +49301234567, +49301234568, 0",
        "REGION, NSW, nsw, 1",
        "REGION, '', nsw, -1"
    })
    void valuesAgreeMoreOrLess(Feature feature, String one, String other, int level) {
        var agreement = Agreement.of(with(feature, one), with(feature, other));
        assertThat(agreement[feature.ordinal()]).isEqualTo((byte) level);
    }

    @Test
    void ofSeveralValuesTheClosestCount() {
        var one = Person.of(Map.of(Feature.EMAIL, List.of("old@example.org", "anna@example.org")));
        var other = Person.of(Map.of(Feature.EMAIL, List.of("zz@example.net", "anna@example.org")));
        assertThat(Agreement.of(one, other)[Feature.EMAIL.ordinal()]).isEqualTo((byte) 3);
    }

    @Test
    void exchangedNamesAreCloseAndNotTheSame() {
        var agreement = Agreement.of(named("Isla", "Hall"), named("Hall", "Isla"));
        assertThat(agreement[Feature.GIVEN_NAME.ordinal()]).isEqualTo((byte) 2);
        assertThat(agreement[Feature.FAMILY_NAME.ordinal()]).isEqualTo((byte) 2);
    }

    private static Person named(String given, String family) {
        return Person.of(Map.of(Feature.GIVEN_NAME, List.of(given), Feature.FAMILY_NAME, List.of(family)));
    }

    private static Person with(Feature feature, String value) {
        return Person.of(Map.of(feature, List.of(value)));
    }
}
