package dev.rapport.profile.channel;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.ReadContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChannelApiTest {
    private final CloudEvents events = new CloudEvents("interaction");
    private PartClient anna;

    @BeforeEach
    void anna() {
        anna = PartClient.of(created(fresh("anna")), "channel-preferences");
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void whatSheSaysIsHeldAgainstWhatSheDoes() {
        anna.added("{\"kind\": \"purchase\", \"channel\": \"STORE\"}");
        anna.added("{\"kind\": \"enquiry\", \"channel\": \"PHONE\"}");
        anna.added("{\"kind\": \"return\", \"channel\": \"STORE\"}");
        ordered("ORDER", "STORE", "2024-01-01T00:00:00Z");
        ordered("ORDER", "WEB", "2026-01-01T00:00:00Z");
        ordered("CANCELLATION", "STORE", "2026-05-01T00:00:00Z");
        spoke("INBOUND", "PHONE", "enquiry");
        spoke("OUTBOUND", "EMAIL", "enquiry");
        spoke("INBOUND", "CHAT", "complaint");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> uses().body("kind", contains("complaint", "enquiry", "purchase", "return"))
                        .body("observed", contains("CHAT", "PHONE", "WEB", null))
                        .body("stated", contains(null, "PHONE", "STORE", "STORE"))
                        .body("disagrees", contains(false, false, true, false))
                        .body("[1].share", equalTo(1.0f))
                        .body("[3].share", nullValue()));
    }

    @Test
    void eventThatComesTwiceCountsOnce() {
        var id = UUID.randomUUID().toString();
        order(id, "ORDER", "WEB", "2026-01-01T00:00:00Z");
        order(id, "ORDER", "WEB", "2026-01-01T00:00:00Z");
        ordered("ORDER", "STORE", "2026-01-01T00:00:00Z");
        ordered("ORDER", "STORE", "2026-01-01T00:00:00Z");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> uses().body("observed", contains("STORE"))
                        .body("[0].share.toDouble()", closeTo(2.0 / 3, 1e-6)));
    }

    @Test
    void oneChannelIsStatedForAKind() {
        var id = anna.added("{\"kind\": \"purchase\", \"channel\": \"STORE\"}");
        anna.add("{\"kind\": \"purchase\", \"channel\": \"WEB\"}")
                .statusCode(409)
                .body("code", equalTo("CHANNEL_PREFERENCE_KNOWN"));
        anna.change(id, 0, "{\"channel\": \"WEB\"}").statusCode(200);
        anna.add("{\"kind\": \"Purchase\", \"channel\": \"WEB\"}").statusCode(400);
        anna.add("{\"kind\": \"return\", \"channel\": \"PIGEON\"}").statusCode(400);
        anna.by(Tokens.customer("stranger")).all().statusCode(403);
        as(Tokens.partner())
                .get("/v1/customers/" + anna.customer() + "/channel-uses")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsReadOfEventsIsPublished() {
        ReadContract.event("order-recorded.v1", OrderRecorded.class);
        ReadContract.event("events-recorded.v1", EventsRecorded.class);
        EventContract.assertValid("order-recorded.v1", orderBody("ORDER", "WEB", "2026-01-01T00:00:00Z"));
    }

    private ValidatableResponse uses() {
        return as(Tokens.agent())
                .get("/v1/customers/" + anna.customer() + "/channel-uses")
                .then()
                .statusCode(200);
    }

    private void ordered(String kind, String channel, String at) {
        order(UUID.randomUUID().toString(), kind, channel, at);
    }

    private void order(String event, String kind, String channel, String at) {
        events.send("rapport.interaction", event, OrderRecorded.TYPE, anna.customer(), orderBody(kind, channel, at));
    }

    private String orderBody(String kind, String channel, String at) {
        return """
                {"orderId": "%s", "customerId": "%s", "kind": "%s", "channel": "%s", "orderedAt": "%s",
                 "lines": [{"sku": "a", "quantity": 1}]}""".formatted(UUID.randomUUID(), anna.customer(), kind, channel, at);
    }

    private void spoke(String direction, String channel, String kind) {
        var body = """
                {"subject": "%1$s", "customerId": "%1$s", "events": [
                 {"id": "%1$s", "type": "CALL", "direction": "%2$s", "channel": "%3$s", "kind": "%4$s",
                  "occurredAt": "2026-01-01T00:00:00Z"}]}""";
        events.send(
                "rapport.interaction",
                UUID.randomUUID().toString(),
                EventsRecorded.TYPE,
                anna.customer(),
                body.formatted(anna.customer(), direction, channel, kind));
    }
}
