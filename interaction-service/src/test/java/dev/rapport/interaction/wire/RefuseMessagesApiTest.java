package dev.rapport.interaction.wire;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.link;
import static dev.rapport.interaction.wire.WireFixtures.send;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefuseMessagesApiTest {
    private static final String ORDER = "\"order_id\":\"1\",\"currency\":\"EUR\",\"revenue\":5";

    private final String user = fresh();
    private String key = "";

    @BeforeEach
    void giveKey() {
        key = writeKey("web-shop", "service", "marketing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T10:00:00Z, 0001-01-01T00:00:00Z, TIME_OUT_OF_RANGE, timestamp",
        "2026-01-05T10:00:00Z, 9999-12-31T23:59:59Z, TIME_OUT_OF_RANGE, timestamp",
        "2026-01-05T10:00:00Z, yesterday, MESSAGE_INVALID, timestamp",
        "'\"revenue\":5', '\"revenue\":NaN', MESSAGE_INVALID, properties.revenue",
        "'\"revenue\":5', '\"revenue\":1e999999999', MESSAGE_INVALID, properties.revenue",
        "'\"revenue\":5', '\"revenue\":1e2147483648', MESSAGE_INVALID, properties.revenue",
        "'\"revenue\":5', '\"revenue\":-5', NEGATIVE_AMOUNT, properties.total",
        "'\"currency\":\"EUR\",', '', CURRENCY_MISSING, properties.currency",
        "EUR, EUX, INVALID_VALUE, properties.currency",
        "'\"order_id\":\"1\",', '', MESSAGE_INVALID, properties.order_id",
        "'\"revenue\":5', '\"products\":[{\"price\":5}]', MESSAGE_INVALID, properties.products[0]",
        "'\"revenue\":5', '\"products\":[{\"sku\":\"a\",\"price\":-5}]', NEGATIVE_AMOUNT, properties.products[0].price",
        "'\"revenue\":5', '\"products\":[{\"sku\":\"a\",\"quantity\":0.5}]', MESSAGE_INVALID, properties.products[0].quantity",
        "'Order Completed', '', MESSAGE_INVALID, event",
        "'\"type\": \"track\"', '\"type\": \"trace\"', MESSAGE_TYPE_UNKNOWN, type"
    })
    void oneBadMessageIsRefusedAloneAndSaysWhatIsWrong(String part, String wrong, String code, String field) {
        var bad = track(fresh(), user, "Order Completed", "", ORDER).replace(part, wrong);
        batch(key, track(fresh(), user, "Signed Up"), bad, track(fresh(), user, "Signed In"))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rejected.index", contains(1))
                .body("rejected[0].code", equalTo(code))
                .body("rejected[0].errors.field", hasItem(field));
    }

    @Test
    void messageThatNamesNobodyOrIsNoneIsRefused() {
        batch(
                        key,
                        "{\"type\":\"track\",\"event\":\"a\"}",
                        "7",
                        "{\"type\":\"track\",\"event\":\"a\",\"userId\":\" \"}",
                        "null")
                .statusCode(200)
                .body(
                        "rejected.code",
                        contains(
                                "IDENTITY_MISSING",
                                "MESSAGE_NOT_AN_OBJECT",
                                "IDENTITY_MISSING",
                                "MESSAGE_NOT_AN_OBJECT"));
    }

    @ParameterizedTest
    @CsvSource({
        "timestamp, 1790000000000000000",
        "sentAt, 1790000000000000000",
        "sentAt, '\"+1000000000-12-31T23:00:00Z\"'",
        "timestamp, '\"-999999999-01-01T00:00:00Z\"'"
    })
    void timeThatNoDatabaseHoldsIsRefusedAlone(String member, String value) {
        var bad = track(fresh(), user, "Signed Up")
                .replace("\"timestamp\": \"2026-01-05T10:00:00Z\"", "\"" + member + "\": " + value);
        batch(key, bad, track(fresh(), user, "Signed Up"))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected[0].code", equalTo("MESSAGE_INVALID"))
                .body("rejected[0].errors.field", hasItem(member));
    }

    @Test
    void traitsThatNoProfileHoldsAreLeftOut() {
        var deep = "[".repeat(90) + "]".repeat(90);
        for (var value : List.of("\"a\\u0000\"", "1e200000", "\"\\ud800\"", deep)) {
            send(
                            key,
                            "/v1/identify",
                            "{\"userId\":\"" + user + "\",\"traits\":{\"firstName\":" + value + ",\"x\":" + value
                                    + "}}")
                    .statusCode(200)
                    .body("accepted", equalTo(1));
        }
    }

    @Test
    void numberNameAndNestingOfAnyLengthCostOnlyTheirOwnMessage() {
        var order = track(fresh(), user, "Order Completed", "", ORDER);
        batch(
                        key,
                        order.replace("\"revenue\":5", "\"revenue\":" + "9".repeat(3_000)),
                        track(fresh(), user, "Signed Up", "", "\"" + "n".repeat(60_000) + "\":1"),
                        track(fresh(), user, "Signed Up", "", "\"a\":" + "[".repeat(5_000) + "]".repeat(5_000)),
                        track(fresh(), user, "Signed Up"))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.code", contains("MESSAGE_INVALID", "MESSAGE_TOO_LARGE", "MESSAGE_TOO_DEEP"));
    }

    @Test
    void whatStandsForAllMessagesIsNotWrittenIntoTooMany() {
        send(key, "/v1/batch", "{\"sentAt\":\"" + "x".repeat(400_000) + "\",\"batch\":[{},{},{}]}")
                .statusCode(400)
                .body("code", equalTo("BATCH_UNREADABLE"));
        var context = "\"context\":{\"a\":\"" + "x".repeat(100_000) + "\"}";
        send(key, "/v1/batch", "{" + context + ",\"batch\":[" + "{},".repeat(400) + "{}]}")
                .statusCode(400)
                .body("code", equalTo("BATCH_TOO_LARGE"));
    }

    @Test
    void messageOfMoreThan32KilobytesIsRefusedAlone() {
        var large = track(fresh(), user, "Signed Up", "", "\"a\":\"" + "x".repeat(33_000) + "\"");
        batch(key, large, track(fresh(), user, "Signed Up"))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.code", contains("MESSAGE_TOO_LARGE"));
    }

    @Test
    void orderMayFillItsBatchAndNoSingleRequest() {
        var line = "{\"sku\":\"L-7\",\"name\":\"" + "x".repeat(60) + "\",\"quantity\":1,\"price\":2.5}";
        var order = track(
                fresh(),
                user,
                "Order Completed",
                "",
                "\"order_id\":\"" + fresh() + "\",\"currency\":\"EUR\",\"products\":[" + (line + ",").repeat(1_199)
                        + line + "]");

        batch(key, order).statusCode(200).body("accepted", equalTo(1)).body("rejected", empty());
        send(key, "/v1/track", order).statusCode(400).body("code", equalTo("BATCH_TOO_LARGE"));
    }

    @Test
    void batchThatCannotBeReadIsNotToBeSentAgain() throws IOException {
        send(key, "/v1/batch", "{\"batch\":[").statusCode(400).body("code", equalTo("BATCH_UNREADABLE"));
        send(key, "/v1/batch", "[]").statusCode(400).body("code", equalTo("BATCH_UNREADABLE"));
        send(key, "/v1/batch", "{\"batch\":{}}").statusCode(400).body("code", equalTo("BATCH_UNREADABLE"));
        send(key, "/v1/track", "").statusCode(400).body("code", equalTo("BATCH_UNREADABLE"));
        bytes(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xe4, '"', '}'}, "BATCH_UNREADABLE");
        var packed = gzip("{\"batch\":[]}".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        bytes(java.util.Arrays.copyOf(packed, packed.length - 9), "BATCH_UNREADABLE");
        bytes(gzip(new byte[20_000_000]), "BATCH_TOO_LARGE");
    }

    @Test
    void tenThousandMessagesAreTooManyForOneBatch() {
        var messages =
                Collections.nCopies(10_000, track(fresh(), user, "Signed Up")).toArray(String[]::new);
        batch(key, messages).statusCode(400).body("code", equalTo("BATCH_TOO_LARGE"));
    }

    @Test
    void whoHasNoGoodKeyIsRefusedBeforeAnythingIsRead() {
        batch("no-such-key", track(fresh(), user, "a")).statusCode(401).body("code", equalTo("WRITE_KEY_UNKNOWN"));
        send("no-such-key", "/v1/batch", "{").statusCode(401);
        given().body("{").post("/v1/track").then().statusCode(401);
        given().header("Authorization", "Basic %%%")
                .body("{}")
                .post("/v1/track")
                .then()
                .statusCode(401);
    }

    @Test
    void nothingIsRecordedOfWhoIsRestrictedAndNothingForWhatSheRefuses() {
        link(FakeLedger.RESTRICTED, "user_id", user);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> batch(key, track(fresh(), user, "a"))
                        .statusCode(200)
                        .body("rejected.code", contains("CUSTOMER_RESTRICTED")));

        var other = fresh();
        var profiling = writeKey("profiler", "profiling");
        link(FakeLedger.GRANTED, "user_id", other);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> batch(profiling, track(fresh(), other, "a"))
                        .statusCode(200)
                        .body("rejected.code", contains("NOT_PERMITTED")));
        batch(profiling, track(fresh(), other, "Order Completed")).body("rejected.code", contains("MESSAGE_INVALID"));
        as(Tokens.ops())
                .get("/v1/quarantine?source=profiler")
                .then()
                .statusCode(200)
                .body("items", empty());
        batch(writeKey("mailer", "marketing", "profiling"), track(fresh(), other, "a"))
                .body("accepted", equalTo(1));
    }

    private void bytes(byte[] body, String code) {
        given().auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body(body)
                .post("/v1/batch")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
