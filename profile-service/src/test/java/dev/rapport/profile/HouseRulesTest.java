package dev.rapport.profile;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rapport.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void holdHere() {
        assertThatCode(() -> HouseRules.check("dev.rapport.profile")).doesNotThrowAnyException();
    }
}
