package dev.rapport.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void readsWhatItWrote() {
        assertThat(EntityTag.required(EntityTag.of(41))).isEqualTo(41);
    }

    @Test
    void absentIsRequired() {
        assertThatThrownBy(() -> EntityTag.required(null)).hasMessage("PRECONDITION_REQUIRED");
        assertThatThrownBy(() -> EntityTag.required(" ")).hasMessage("PRECONDITION_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "1", "W/\"1\"", "\"a\"", "\"1\",\"2\"", "\"1234567890123456789\""})
    void anythingButOneStrongTagFails(String given) {
        assertThatThrownBy(() -> EntityTag.required(given)).hasMessage("PRECONDITION_FAILED");
    }
}
