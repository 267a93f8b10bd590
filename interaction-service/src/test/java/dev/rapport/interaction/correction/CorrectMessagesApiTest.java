package dev.rapport.interaction.correction;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.metrics;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.link;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.whenKnown;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.interaction.naming.Names;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections of what came by the wire protocol, where several messages can tell of one order. */
@QuarkusTest
class CorrectMessagesApiTest {
    private final String customer = fresh();
    private final String user = fresh();
    private final String browser = fresh();
    private final String order = fresh();
    private final String source = "c" + user.substring(0, 8);
    private String key = "";

    @BeforeEach
    void giveKey() {
        key = writeKey(source, "service");
    }

    @Test
    void messageThatOnlyChangedAnOrderIsNotTakenForTheOrder() {
        told("first", "Order Completed", "2026-01-05T10:00:00Z", 100);
        told("second", "Order Updated", "2026-01-05T11:00:00Z", 1_000);

        correct("second", "VOID", "").statusCode(409).body("code", equalTo("ORDER_TOLD_EARLIER"));
        correct("first", "VOID", "").statusCode(201);
        whenKnown(() -> metrics(customer).body("orders", hasSize(0)));
    }

    @Test
    void orderThatWasToldAgainStandsAsItWasToldThen() {
        told("first", "Order Completed", "2026-01-05T10:00:00Z", 100);
        correct("first", "VOID", "").statusCode(201);
        told("second", "Order Updated", "2026-01-05T11:00:00Z", 70);

        correct("first", "RESTORE", "").statusCode(409).body("code", equalTo("ORDER_TOLD_AGAIN"));
        link(customer, "user_id", user);
        whenKnown(() -> metrics(customer).body("orders.gross", contains(70)));
    }

    @Test
    void orderThatWasAmendedIsNotUndoneByWhatWasSaidOfItBefore() {
        told("first", "Order Completed", "2026-01-05T10:00:00Z", 100);
        link(customer, "user_id", user);
        whenKnown(() -> metrics(customer).body("orders.gross", contains(100)));
        var amended = """
                , "order": {"number": "%s", "channel": "WEB", "currency": "EUR", "orderedAt": "2026-01-05T10:00:00Z",
                 "lines": [{"sku": "A", "quantity": 1, "unitPrice": 80}]}""";
        correct("first", "AMEND", amended.formatted(order)).statusCode(201);

        told("late", "Order Updated", "2026-01-05T11:00:00Z", 1_000);
        metrics(customer).body("orders.gross", contains(80));
        told("since", "Order Updated", Instant.now().plusSeconds(60).toString(), 90);
        metrics(customer).body("orders.gross", contains(90));
    }

    @Test
    void orderThatSheToldOfUnderAnotherNameIsTakenOffWhereItWasCounted() {
        told("later", "Order Completed", "2026-01-05T10:05:00Z", 100);
        batch(key, byBrowser(track(fresh(), user, "Store Visited"))).body("accepted", equalTo(1));
        link(customer, "user_id", user);
        link(customer, "anonymous_id", browser);
        whenKnown(() -> metrics(customer).body("orders", hasSize(1)).body("interactions.total", equalTo(1)));
        batch(key, byBrowser(message("earlier", "Order Completed", "2026-01-04T10:00:00Z", 100)))
                .body("accepted", equalTo(1));

        correct("earlier", "VOID", "").statusCode(201);
        metrics(customer).body("orders", hasSize(0)).body("items", equalTo(0));
    }

    @Test
    void textWithACharacterThatNoDatabaseHoldsCanBeCorrectedToo() {
        var odd = track("odd", user, "Store Visited", "", "\"note\": \"a\\u0000b \\\\u0000\"");
        batch(key, odd).body("accepted", equalTo(1));

        correct("odd", "AMEND", ", \"changes\": {\"channel\": \"PHONE\"}").statusCode(201);
        correct("odd", "VOID", "").statusCode(201);
        correct("odd", "RESTORE", "").statusCode(201);
        batch(key, odd).body("duplicates", equalTo(1));
    }

    private void told(String messageId, String event, String at, int price) {
        batch(key, message(messageId, event, at, price)).body("accepted", equalTo(1));
    }

    private String message(String messageId, String event, String at, int price) {
        var properties =
                "\"order_id\":\"%s\",\"currency\":\"EUR\",\"products\":[{\"sku\":\"A\",\"price\":%d,\"quantity\":1}]"
                        .formatted(order, price);
        return track(messageId, user, event, "", properties).replace("2026-01-05T10:00:00Z", at);
    }

    private String byBrowser(String message) {
        return message.replace("\"userId\": \"" + user, "\"anonymousId\": \"" + browser);
    }

    private ValidatableResponse correct(String messageId, String action, String members) {
        return as(Tokens.ops())
                .body("{\"eventId\": \"%s\", \"action\": \"%s\", \"reason\": \"told wrongly\"%s}"
                        .formatted(Names.event(source, messageId), action, members))
                .post("/v1/corrections")
                .then();
    }
}
