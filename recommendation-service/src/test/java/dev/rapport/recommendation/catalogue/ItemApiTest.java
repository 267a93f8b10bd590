package dev.rapport.recommendation.catalogue;

import static dev.rapport.recommendation.Purchases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ItemApiTest {
    private final String sku = "i" + UUID.randomUUID();

    @BeforeEach
    void added() {
        as(Tokens.ops())
                .body(item("\"price\": 1.50, \"currency\": \"EUR\""))
                .post("/v1/items")
                .then()
                .statusCode(201);
    }

    @Test
    void isWhatItWasToldToBeWithAllThatWasLeftOut() {
        as(Tokens.agent())
                .get("/v1/items/" + sku)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("PRODUCT"))
                .body("available", equalTo(true))
                .body("hidden", equalTo(false))
                .body("blocked", equalTo(false))
                .body("validTo", nullValue());
        as(Tokens.ops())
                .body(item("\"price\": 1.5, \"currency\": \"EUR\", \"kind\": \"PRODUCT\", \"available\": true"))
                .post("/v1/items")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
        as(Tokens.ops())
                .body(item("\"kind\": \"SERVICE\""))
                .post("/v1/items")
                .then()
                .statusCode(409);
    }

    @Test
    void isReplacedByWhoHasReadIt() {
        replaced(
                        "\"0\"",
                        item("\"kind\": \"CONTENT\", \"attributes\": {\"colour\": \"red\"}, \"marginClass\": \"HIGH\""))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("CONTENT"))
                .body("attributes.colour", equalTo("red"))
                .body("marginClass", equalTo("HIGH"))
                .body("price", nullValue());
        replaced("\"0\"", item("\"hidden\": true")).statusCode(412);
        as(Tokens.agent()).get("/v1/items/" + sku).then().body("attributes.colour", equalTo("red"));

        var subject = UUID.nameUUIDFromBytes(("item:" + sku).getBytes(StandardCharsets.UTF_8));
        EventContract.emitted(
                "rapport.recommendation",
                subject.toString(),
                "rapport.recommendation.item.changed.v1",
                "item-changed.v1");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        as(Tokens.ops())
                .body(item("\"hidden\": true"))
                .put("/v1/items/" + sku)
                .then()
                .statusCode(428);
        replaced("\"0\"", item("\"hidden\": true").replace(sku, "other")).statusCode(400);
        replaced("\"0\"", item("\"price\": -1, \"currency\": \"EUR\"")).statusCode(400);
        replaced("\"0\"", item("\"price\": 1")).statusCode(400);
        replaced("\"0\"", item("\"kind\": \"BUNDLE\"")).statusCode(400);
        replaced("\"0\"", item("\"attributes\": {\"colour\": null}")).statusCode(400);
        replaced("\"0\"", item("\"validFrom\": \"2026-01-02T00:00:00Z\", \"validTo\": \"2026-01-02T00:00:00Z\""))
                .statusCode(400);
        as(Tokens.ops())
                .header("If-Match", "\"0\"")
                .body(item("").replace(sku, "unknown"))
                .put("/v1/items/unknown")
                .then()
                .statusCode(404)
                .body("code", equalTo("ITEM_UNKNOWN"));
        as(Tokens.agent())
                .header("If-Match", "\"0\"")
                .body(item(""))
                .put("/v1/items/" + sku)
                .then()
                .statusCode(403);
    }

    @Test
    void isOfferedOnlyAsLongAsNothingSpeaksAgainstIt() {
        var now = Instant.parse("2026-01-02T10:00:00Z");

        assertThat(item(true, false, false, null, null).isOfferedAt(now)).isTrue();
        assertThat(item(null, null, null, now, now.plusSeconds(1)).isOfferedAt(now))
                .isTrue();
        assertThat(item(false, false, false, null, null).isOfferedAt(now)).isFalse();
        assertThat(item(true, true, false, null, null).isOfferedAt(now)).isFalse();
        assertThat(item(true, false, true, null, null).isOfferedAt(now)).isFalse();
        assertThat(item(true, false, false, now.plusSeconds(1), null).isOfferedAt(now))
                .isFalse();
        assertThat(item(true, false, false, null, now).isOfferedAt(now)).isFalse();
    }

    private static Item item(
            @Nullable Boolean available,
            @Nullable Boolean hidden,
            @Nullable Boolean blocked,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new Item("s", "n", "c", null, null, null, null, null, available, hidden, blocked, from, to);
    }

    private String item(String more) {
        return "{\"sku\": \"" + sku + "\", \"name\": \"Cup\", \"category\": \"cups\""
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private ValidatableResponse replaced(String ifMatch, String body) {
        return as(Tokens.ops())
                .header("If-Match", ifMatch)
                .body(body)
                .put("/v1/items/" + sku)
                .then();
    }
}
