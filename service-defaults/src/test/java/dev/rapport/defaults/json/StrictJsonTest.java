package dev.rapport.defaults.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper json = mapper();

    record Row(
            @Nullable Integer count,
            @Nullable BigDecimal price,
            @Nullable String name,
            @Nullable Boolean open,
            @Nullable UUID id,
            @Nullable Instant at,
            @Nullable LocalDate day) {}

    @Test
    void readsEveryTypeInItsForm() throws JsonProcessingException {
        var row = json.readValue("""
                {"count": 2, "price": 1.10, "name": "x", "open": true, "id": "01980000-0000-7000-8000-000000000001",
                 "at": "2026-01-02t11:00:00.5+01:00"}""", Row.class);

        assertThat(row.price()).isEqualTo(new BigDecimal("1.10"));
        assertThat(row.at()).isEqualTo(Instant.parse("2026-01-02T10:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": 2.7}",
                "{\"count\": \"2\"}",
                "{\"count\": 4294967299}",
                "{\"count\": true}",
                "{\"price\": \"1.1\"}",
                "{\"name\": 5}",
                "{\"name\": false}",
                "{\"open\": \"true\"}",
                "{\"open\": 1}",
                "{\"id\": \"\"}",
                "{\"id\": \"01980000-0-7000-8000-1\"}",
                "{\"id\": \"AYkAAAAAcACAAAAAAAAAAQ==\"}",
                "{\"at\": 1300000000}",
                "{\"at\": \"1300000000\"}",
                "{\"at\": \"2026-02-30T00:00:00Z\"}",
                "{\"at\": \"2026-01-02T10:00:00\"}",
                "{\"at\": \"0000-01-01T00:00:00Z\"}",
                "{\"day\": \"2026-02-30\"}",
                "{\"day\": \"2026-02-03T00:00:00Z\"}",
                "{\"day\": [2026, 2, 3]}",
                "{\"day\": \"\"}",
                "{\"unknown\": 1}",
                "{\"count\": 1, \"count\": 2}",
                "{} {}"
            })
    void bendsNothingIntoShape(String text) {
        assertThatThrownBy(() -> json.readValue(text, Row.class)).isInstanceOf(JsonProcessingException.class);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
