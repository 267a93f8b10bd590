package dev.rapport.interaction;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rapport.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    @Test
    void holdHere() {
        assertThatCode(() -> HouseRules.check("dev.rapport.interaction")).doesNotThrowAnyException();
    }
}
