package dev.rapport.interaction.wire;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.link;
import static dev.rapport.interaction.wire.WireFixtures.send;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.interaction.naming.Names;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendMessagesApiTest {
    private final String user = fresh();
    private final String customer = fresh();
    private String key = "";

    @Inject
    Pool pool;

    @BeforeEach
    void giveKey() {
        key = writeKey("web-shop", "service");
    }

    @Test
    void whatWasToldBeforeSheWasKnownIsHersOnceSheIs() {
        batch(
                        key,
                        track(fresh(), user, "Product Viewed", "", "\"category\": \"garden\", \"channel\": \"app\""),
                        "{\"type\":\"page\",\"name\":\"Home\",\"userId\":\"" + user
                                + "\",\"timestamp\":\"2026-01-06T10:00:00Z\"}",
                        track(
                                fresh(),
                                user,
                                "Live Chat Message Received",
                                "",
                                "\"service_mode\": \"personal\", \"handler\": \"Kim\""))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("accepted", equalTo(3))
                .body("rejected", empty());

        link(customer, "user_id", user);

        timeline(3)
                .body("items.entry.type", containsInAnyOrder("VISIT", "SIGNAL", "MESSAGE"))
                .body("items.entry.kind", containsInAnyOrder("Home", "Product Viewed", "Live Chat Message Received"))
                .body("items.find { it.entry.type == 'SIGNAL' }.entry.channel", equalTo("APP"))
                .body("items.find { it.entry.type == 'SIGNAL' }.entry.productLine", equalTo("garden"))
                .body("items.find { it.entry.type == 'MESSAGE' }.entry.direction", equalTo("OUTBOUND"))
                .body("items.find { it.entry.type == 'MESSAGE' }.entry.mode", equalTo("PERSONAL"))
                .body("items.find { it.entry.type == 'MESSAGE' }.entry.handler", equalTo("Kim"));
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .statusCode(200)
                .body("interactions.total", equalTo(2));
    }

    @Test
    void sameMessageSentAgainCountsOnce() {
        var message = track(fresh(), user, "Signed Up");
        batch(key, message, message).body("accepted", equalTo(1)).body("duplicates", equalTo(1));

        batch(key, message.replace("\"timestamp\"", "\"sentAt\": \"2026-01-05T10:00:00Z\", \"timestamp\""))
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1));
        batch(key, message.replace("Signed Up", "Signed Out"))
                .statusCode(200)
                .body("rejected.code", contains("NUMBER_TAKEN"));

        assertThat(counted("select count(*) from events where subject = $1")).isEqualTo(1);
        assertThat(counted("select sum(count)::bigint from contact_days where subject = $1"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoContentsUnderOneNameTheFirstIsKeptWhateverTheirOrder() {
        var id = fresh();
        batch(key, track(id, user, "Signed Up"), track(id, user, "Signed Out"), track(id, user, "Signed Up"))
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("rejected.index", contains(1));
        batch(key, track(id, user, "Signed Up")).body("duplicates", equalTo(1));
    }

    @Test
    void manyEventsOfOnePersonAreToldInPieces() {
        var messages = IntStream.range(0, 1200)
                .mapToObj(index -> track(fresh(), user, "Signed Up " + index))
                .toArray(String[]::new);
        batch(key, messages).body("accepted", equalTo(1200));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> counted("select count(*) from outbox where subject = $1") == 0);
        assertThat(counted("select sum(count)::bigint from contact_days where subject = $1"))
                .isEqualTo(1200);
    }

    @Test
    void manyEventsOfManyPeopleAreToldToo() {
        var messages = IntStream.range(0, 4000)
                .mapToObj(index -> "{\"type\":\"track\",\"event\":\"a\",\"userId\":\"" + user + index + "\"}")
                .toArray(String[]::new);
        batch(key, messages).body("accepted", equalTo(4000));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> counted("select count(*) from outbox where $1::uuid is not null") == 0);
    }

    @Test
    void orderOfAnotherPersonIsNotShownByItsNumber() {
        var order = "\"order_id\":\"" + fresh() + "\",\"currency\":\"EUR\",\"revenue\":77";
        batch(key, track(fresh(), "other-" + user, "Order Completed", "", order));
        batch(key, track(fresh(), user, "Order Completed", "", order)).body("accepted", equalTo(1));
        link(customer, "user_id", user);

        timeline(1).body("items[0].entry.value", nullValue());
    }

    @Test
    void messagesComeInAlsoWhenTheLedgerIsAway() {
        given().header("Ledger-Seq", "999999")
                .header("Authorization", "Bearer " + Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(503);
        given().header("Ledger-Seq", "999999")
                .auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body(track(fresh(), user, "Signed Up"))
                .post("/v1/track")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void messageWithoutAnIdIsKnownByItsContent() {
        var message = "{\"userId\":\"" + user + "\",\"event\":\"Signed Up\",\"timestamp\":\"2026-01-05T10:00:00Z\"}";
        send(key, "/v1/track", message).statusCode(200).body("accepted", equalTo(1));
        send(key, "/v1/track/", message).statusCode(200).body("duplicates", equalTo(1));
    }

    @Test
    void timeIsCorrectedByTheSendersClock() {
        var sent = Instant.now().minus(Duration.ofDays(400));
        var message = track(fresh(), user, "Signed Up")
                .replace("2026-01-05T10:00:00Z", sent.minusSeconds(60).toString());
        send(key, "/v1/batch", "{\"sentAt\":\"" + sent + "\",\"batch\":[" + message + "]}")
                .statusCode(200)
                .body("accepted", equalTo(1));

        assertThat(counted("select count(*) from events where subject = $1"
                        + " and occurred_at between now() - interval '90 seconds' and now() - interval '55 seconds'"))
                .isEqualTo(1);
    }

    @Test
    void gzipIsUnpackedWhateverItIsLabelledAndKeyMayStandInTheBody() throws IOException {
        var body = "{\"writeKey\":\"" + key + "\",\"context\":{\"page\":{\"url\":\"/\"}},\"batch\":["
                + track(fresh(), user, "Signed Up") + "]}";
        given().config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)))
                .header("Content-Encoding", "gzip")
                .contentType("application/x-www-form-urlencoded")
                .body(gzip(body))
                .post("/v1/import/")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));

        assertThat(counted("select count(*) from events where subject = $1 and channel = 'WEB'"))
                .isEqualTo(1);
    }

    @Test
    void ordersBecomeOrdersOnceAndWhatComesBackIsTakenOff() {
        var order = fresh();
        var bought = "\"order_id\":\"" + order + "\",\"currency\":\"eur\",\"products\":["
                + "{\"product_id\":7,\"name\":\"Lamp\",\"category\":\"light\",\"price\":\"12.50\",\"quantity\":2},"
                + "{\"sku\":\"B\",\"price\":0.105,\"quantity\":1}]";
        var back = "\"order_id\":\"" + order + "\",\"currency\":\"EUR\",\"products\":["
                + "{\"product_id\":\"7\",\"price\":12.5,\"quantity\":1}]";
        batch(
                        key,
                        track(fresh(), user, "Order Completed", "", bought),
                        track(fresh(), user, "Order Completed", "", bought),
                        track(fresh(), user, "Order Refunded", "", back))
                .body("rejected", empty())
                .body("accepted", equalTo(3));
        link(customer, "user_id", user);

        timeline(3).body("items.entry.type", containsInAnyOrder("ORDER", "ORDER", "RETURN"));
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .body("orders[0].orders", equalTo(1))
                .body("orders[0].cancellations", equalTo(1))
                .body("orders[0].gross", equalTo(25.105f))
                .body("orders[0].net", equalTo(12.605f))
                .body("items", equalTo(2));
    }

    @Test
    void orderWithoutProductsIsWorthItsRevenue() {
        batch(key, track(fresh(), user, "Order Completed", "", "\"order_id\":9,\"currency\":\"GBP\",\"revenue\":19.99"))
                .body("accepted", equalTo(1));

        assertThat(counted("select (value * 100)::bigint from orders where subject = $1"))
                .isEqualTo(1999);
    }

    @Test
    void whoSheIsIsHandedOnToTheProfileAndNotKept() {
        var subject = Names.subject("user_id", user).toString();
        send(
                        key,
                        "/v1/identify",
                        "{\"userId\":\"" + user + "\",\"anonymousId\":\"a-" + user
                                + "\",\"traits\":{\"email\":\"a@b.example\"}}")
                .statusCode(200)
                .body("accepted", equalTo(1));
        batch(
                        key,
                        "{\"type\":\"alias\",\"userId\":\"" + user + "\",\"previousId\":\"before\"}",
                        "{\"type\":\"group\",\"groupId\":\"acme\",\"traits\":{\"name\":\"Acme\"}}")
                .body("accepted", equalTo(2));

        EventContract.emitted(
                "rapport.interaction", subject, "rapport.interaction.identity.observed.v1", "identity-observed.v1");
        assertThat(counted("select count(*) from events where subject = $1")).isZero();
    }

    private ValidatableResponse timeline(int entries) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as(Tokens.agent())
                                .get("/v1/customers/" + customer + "/timeline")
                                .then(),
                        answer -> answer.extract().statusCode() == 200
                                && answer.extract().jsonPath().getList("items").size() == entries);
    }

    private long counted(String sql) {
        UUID subject = Names.subject("user_id", user);
        return pool.preparedQuery(sql)
                .execute(Tuple.of(subject))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
