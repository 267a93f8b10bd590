package dev.rapport.interaction.quarantine;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarantineApiTest {
    @Inject
    Quarantine quarantine;

    private final String source = "s" + fresh().substring(0, 8);
    private final String user = fresh();
    private String key = "";

    @BeforeEach
    void giveKey() {
        key = writeKey(source, "service");
    }

    @Test
    void refusedMessageIsCorrectedAndCountsOnce() {
        var id = refuse("year 1");
        var wrong = message(id);
        assertThat(wrong).contains("year 1");

        replay(id).statusCode(422).body("code", equalTo("MESSAGE_INVALID"));
        correct(id, "\"7\"", wrong.replace("year 1", "2026-01-01T00:00:00Z")).statusCode(412);
        correct(id, "\"0\"", wrong.replace("year 1", "2026-01-01T00:00:00Z")).statusCode(204);
        var event = replay(id).statusCode(200).extract().<String>path("id");

        assertThat(event).isNotBlank();
        replay(id).statusCode(404);
        batch(key, wrong.replace("year 1", "2026-01-01T00:00:00Z")).body("duplicates", equalTo(1));
        list().body("items", hasSize(0));
    }

    @Test
    void sameRefusedMessageWaitsOnceAndCanBeDiscarded() {
        var message = track(fresh(), user, "").replace("\"event\": \"\"", "\"event\": {}");
        batch(key, message, message).body("rejected", hasSize(2));
        batch(key, message).body("rejected", hasSize(1));

        list().body("items", hasSize(1)).body("items[0].code", equalTo("MESSAGE_INVALID"));
        var id = list().extract().<String>path("items[0].id");
        as(Tokens.ops()).delete("/v1/quarantine/" + id).then().statusCode(204);
        as(Tokens.ops()).get("/v1/quarantine/" + id).then().statusCode(404);
    }

    @Test
    void whatIsCorrectedWhileItIsReplayedWaitsFurther() {
        var id = refuse("year 1");
        var read = quarantine.one(UUID.fromString(id)).await().indefinitely().orElseThrow();
        correct(id, "\"0\"", message(id).replace("year 1", "2026-01-01T00:00:00Z"))
                .statusCode(204);

        var closed = quarantine.close(read.view(), QuarantinedView.State.REPLAYED, UUID.randomUUID(), "ops");
        assertThat(closed.await().indefinitely()).isFalse();
        replay(id).statusCode(200);
    }

    @Test
    void whatNobodyCorrectedInTimeIsForgotten() {
        var id = refuse("year 1");
        quarantine.forget(Instant.now().minusSeconds(60)).await().indefinitely();
        list().body("items.id", contains(id));
        quarantine.forget(Instant.now().plusSeconds(60)).await().indefinitely();
        list().body("items", hasSize(0));
    }

    @Test
    void listIsPagedAndFiltered() {
        for (var each : List.of("a", "b", "c")) {
            refuse(each);
        }
        var first = as(Tokens.ops())
                .queryParam("source", source)
                .queryParam("code", "MESSAGE_INVALID")
                .queryParam("limit", 2)
                .get("/v1/quarantine")
                .then()
                .body("items", hasSize(2))
                .body("items.source", everyItem(equalTo(source)))
                .body("items[0].message", nullValue());
        as(Tokens.ops())
                .queryParam("source", source)
                .queryParam("cursor", first.extract().<String>path("next"))
                .get("/v1/quarantine")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void onlyOperatorsSeeIt() {
        var id = refuse("x");
        as(Tokens.agent()).get("/v1/quarantine").then().statusCode(403);
        as(Tokens.agent()).post("/v1/quarantine/" + id + "/replay").then().statusCode(403);
    }

    private String refuse(String timestamp) {
        batch(key, track(fresh(), user, "Signed Up").replace("2026-01-05T10:00:00Z", timestamp))
                .statusCode(200)
                .body("rejected[0].code", equalTo("MESSAGE_INVALID"));
        return list().extract().path("items[0].id");
    }

    private io.restassured.response.ValidatableResponse list() {
        return as(Tokens.ops())
                .queryParam("source", source)
                .get("/v1/quarantine")
                .then()
                .statusCode(200);
    }

    private static String message(String id) {
        var body = as(Tokens.ops())
                .get("/v1/quarantine/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        return body.substring(body.lastIndexOf("\"message\":") + "\"message\":".length(), body.length() - 1);
    }

    private static io.restassured.response.ValidatableResponse correct(String id, String version, String message) {
        return as(Tokens.ops())
                .header("If-Match", version)
                .body(message)
                .put("/v1/quarantine/" + id + "/message")
                .then();
    }

    private static io.restassured.response.ValidatableResponse replay(String id) {
        return as(Tokens.ops()).post("/v1/quarantine/" + id + "/replay").then();
    }
}
