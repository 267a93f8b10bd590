package dev.rapport.interaction.wire;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static io.restassured.RestAssured.given;

import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** A source with a write key, and messages as its library would send them. */
public final class WireFixtures {
    private WireFixtures() {}

    public static String writeKey(String source, String... purposes) {
        return as(Tokens.ops())
                .body("{\"source\":\"" + source + "\",\"purposes\":[\"" + String.join("\",\"", purposes) + "\"]}")
                .post("/v1/write-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
    }

    public static ValidatableResponse send(String key, String path, String body) {
        return given().auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse batch(String key, String... messages) {
        return send(key, "/v1/batch", "{\"batch\":[" + String.join(",", messages) + "]}");
    }

    /** A track whose further members and properties are given as JSON. */
    public static String track(String messageId, String user, String event, String members, String properties) {
        return """
                {"type": "track", "messageId": "%s", "userId": "%s", "event": "%s",
                 "timestamp": "2026-01-05T10:00:00Z"%s, "properties": {%s}}""".formatted(messageId, user, event, members, properties);
    }

    public static String track(String messageId, String user, String event) {
        return track(messageId, user, event, "", "");
    }

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Holds once the service has heard who somebody is. */
    public static void whenKnown(ThrowingRunnable check) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(check);
    }

    /** The profile says that from now on the user is this customer. */
    public static void link(String customer, String type, String user) {
        var data = """
                {"customerId": "%s", "identifiers": [{"type": "%s", "value": "%s"}], "linkedAt": "%s"}""";
        try (var events = new CloudEvents("/rapport/profile-service")) {
            events.send(
                    "rapport.profile",
                    fresh(),
                    "rapport.profile.identifiers.linked.v1",
                    customer,
                    data.formatted(customer, type, user, Instant.now()));
        }
    }
}
