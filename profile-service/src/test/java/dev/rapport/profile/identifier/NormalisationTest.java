package dev.rapport.profile.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.defaults.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    @ParameterizedTest
    @CsvSource({
        "email, Anna.Archer@Example.ORG, , anna.archer@example.org",
        "phone, 020 7946 0018, GB, +442079460018",
        "phone, +49 30 901820, GB, +4930901820",
        "user_id, ' U-17 ', , U-17",
        "ext:online-retail, 17850, , 17850",
    })
    void bringsSpellingsTogether(String type, String value, String country, String expected) {
        assertThat(Normalisation.key(type, value, country)).isEqualTo(new Identifier.Key(type, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "email, anna@",
        "email, anna..archer@example.org",
        "email, a@b",
        "email, a b@example.org",
        "phone, 12",
        "phone, anna",
        "user_id, 00000000-0000-0000-0000-000000000000",
        "ext:, 1",
        "ext:UPPER, 1",
        "cookie, x",
    })
    void refusesWhatNamesNobody(String type, String value) {
        assertThatThrownBy(() -> Normalisation.key(type, value, "GB"))
                .isInstanceOf(Problem.class)
                .hasMessage("IDENTIFIER_INVALID");
    }
}
