package dev.rapport.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.defaults.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T10:00:00.123456Z", "1969-12-31T23:59:59.999999Z", "0001-01-01T00:00:00Z"})
    void readsWhatItWrote(String at) {
        var cursor = new Cursor(Instant.parse(at), ID);

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void absentAndEmptyAreTheBeginning() {
        assertThat(Cursor.parse(null)).isNull();
        assertThat(Cursor.parse("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31556889864403199.0.01980000-0000-7000-8000-000000000001", "1.2", "a.b.c", "1.-1.x", "9e9.0.x"})
    void refusesWhatItDidNotWrite(String plain) {
        var text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(Problem.class).hasMessage("INVALID_CURSOR");
        assertThatThrownBy(() -> Cursor.parse("%%%")).isInstanceOf(Problem.class);
    }
}
