package dev.rapport.interaction.correction;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.metrics;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.interaction.naming.Names;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorrectEventsApiTest {
    private final String customer = UUID.randomUUID().toString();
    private final String number = number();

    @Inject
    Pool pool;

    @Test
    void amendedConversationCountsAsWhatItWas() {
        spoke();
        amend("\"channel\": \"EMAIL\", \"occurredAt\": \"2026-02-07T10:00:00Z\", \"outcome\": \"resolved\"")
                .statusCode(201)
                .body("action", equalTo("AMEND"))
                .body("changed", contains("channel", "occurred_at", "outcome"));

        metrics(customer)
                .body("interactions.total", equalTo(1))
                .body("interactions.counts.channel", contains("EMAIL"))
                .body("interactions.lastAt", equalTo("2026-02-07T10:00:00Z"));
        timeline(customer)
                .body("items", hasSize(1))
                .body("items[0].entry.channel", equalTo("EMAIL"))
                .body("items[0].entry.outcome", equalTo("resolved"))
                .body("items[0].entry.kind", equalTo("enquiry"))
                .body("items[0].entry.corrections", equalTo(1));
        EventContract.emitted(
                "rapport.interaction", customer, "rapport.interaction.event.corrected.v1", "event-corrected.v1");
    }

    @Test
    void eventOfSomebodyElseIsMovedToHer() {
        var other = UUID.randomUUID().toString();
        spoke();
        amend("\"customerId\": \"" + other + "\"").statusCode(201);

        metrics(customer).body("interactions.total", equalTo(0));
        metrics(other).body("interactions.total", equalTo(1));
        amend("\"customerId\": \"" + FakeLedger.RESTRICTED + "\"")
                .statusCode(422)
                .body("code", equalTo("CUSTOMER_RESTRICTED"));
        amend("\"customerId\": \"ffffffff-0000-7000-8000-000000000001\"")
                .statusCode(422)
                .body("code", equalTo("ROW_CUSTOMER_UNKNOWN"));
        metrics(other).body("interactions.total", equalTo(1));
    }

    @Test
    void voidedEventIsNowhereUntilItIsRestoredAndItsHistoryStays() {
        spoke();
        correct("VOID", "").statusCode(201);

        metrics(customer).body("interactions.total", equalTo(0));
        timeline(customer).body("items", hasSize(0));
        amend("\"channel\": \"EMAIL\"").statusCode(409).body("code", equalTo("EVENT_VOIDED"));
        correct("VOID", "").statusCode(409);
        as(Tokens.ops())
                .body(interaction(number, customer, "INBOUND", "PHONE", "2026-01-05T10:00:00Z"))
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        metrics(customer).body("interactions.total", equalTo(0));

        correct("RESTORE", "").statusCode(201);
        correct("RESTORE", "").statusCode(409).body("code", equalTo("EVENT_NOT_VOIDED"));
        metrics(customer).body("interactions.total", equalTo(1));
        timeline(customer).body("items[0].entry.channel", equalTo("PHONE"));
        as(Tokens.ops())
                .get("/v1/corrections?eventId=" + Names.event("desk", number))
                .then()
                .statusCode(200)
                .body("action", contains("RESTORE", "VOID"))
                .body("reason", contains("typed wrongly", "typed wrongly"))
                .body("[0].correctedBy", notNullValue());
    }

    @Test
    void amendedOrderIsAddedUpAnew() {
        bought("A", 2);
        var amended = order(number, customer, "2026-01-09T10:00:00Z", "ORDER", line("B", 3, "2"));
        correctOrder("AMEND", ", \"order\": " + amended).statusCode(201);

        metrics(customer)
                .body("orders[0].orders", equalTo(1))
                .body("orders[0].gross", equalTo(6))
                .body("orders[0].firstOrderAt", equalTo("2026-01-09T10:00:00Z"))
                .body("productLines.name", contains("c-B"))
                .body("items", equalTo(1));
        correctOrder("VOID", "").statusCode(201);
        metrics(customer).body("orders", hasSize(0)).body("items", equalTo(0));
        correctOrder("RESTORE", "").statusCode(201);
        metrics(customer).body("orders[0].gross", equalTo(6));
        EventContract.emitted(
                "rapport.interaction", customer, "rapport.interaction.order.changed.v1", "order-changed.v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER | 999",
                "CANCELLATION | number",
            })
    void orderStaysUnderItsNumberAndKind(String kind, String changed) {
        bought("A", 2);
        var name = changed.equals("number") ? number : changed;
        var amended =
                order(name, customer, "2026-01-09T10:00:00Z", kind, line("B", kind.equals("ORDER") ? 3 : -3, "2"));

        correctOrder("AMEND", ", \"order\": " + amended).statusCode(400).body("code", equalTo("INVALID_VALUE"));
        metrics(customer).body("orders[0].gross", equalTo(5.0f));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"changes\": {}",
                ", \"changes\": {\"channel\": \"TELEPATHY\"}",
                ", \"changes\": {\"kind\": \"\"}",
                ", \"changes\": {\"type\": \"ORDER\"}",
                ", \"order\": {}",
                ", \"messageId\": \"7\", \"changes\": {\"channel\": \"EMAIL\"}",
            })
    void whatSaysNothingIsRefused(String members) {
        spoke();
        correct("AMEND", members).statusCode(400);
        correct("VOID", ", \"changes\": {\"channel\": \"EMAIL\"}").statusCode(400);
        metrics(customer).body("interactions.counts.channel", contains("PHONE"));
    }

    @Test
    void onlyItsSourceAndWhoeverRunsTheProductMayCorrect() {
        spoke();
        var body = body("VOID", "");

        as(Tokens.agent())
                .body(body)
                .post("/v1/corrections")
                .then()
                .statusCode(403)
                .body("code", equalTo("EVENT_NOT_YOURS"));
        as(Tokens.customer(customer)).body(body).post("/v1/corrections").then().statusCode(403);
        as(Tokens.ops())
                .body(body.replace(Names.event("desk", number).toString(), number()))
                .post("/v1/corrections")
                .then()
                .statusCode(404);
        amend("\"occurredAt\": \"9999-01-01T00:00:00Z\"").statusCode(422).body("code", equalTo("TIME_OUT_OF_RANGE"));
        as(Tokens.ops()).get("/v1/corrections").then().statusCode(400);
        timeline(customer).body("items[0].entry.corrections", nullValue());
    }

    @Test
    void nobodyCanChangeAnEventWithoutKeepingWhatItWas() {
        spoke();
        for (var statement : new String[] {
            "update events set channel = 'EMAIL' where id = $1",
            "delete from events where id = $1",
            "update event_keys set hash = id where id = $1",
            "delete from event_corrections where event_id = $1",
            "insert into event_corrections (id) values ($1)",
            "select put_event('{}') where $1::uuid is not null"
        }) {
            assertThatThrownBy(() -> pool.preparedQuery(statement)
                            .execute(Tuple.of(Names.event("desk", number)))
                            .await()
                            .indefinitely())
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
        assertThat(number).isNotBlank();
    }

    private void spoke() {
        as(Tokens.ops())
                .body(interaction(number, customer, "INBOUND", "PHONE", "2026-01-05T10:00:00Z"))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    private void bought(String sku, int quantity) {
        as(Tokens.ops())
                .body(order(number, customer, "2026-01-02T10:00:00Z", "ORDER", line(sku, quantity, "2.5")))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse amend(String changes) {
        return correct("AMEND", ", \"changes\": {" + changes + "}");
    }

    private ValidatableResponse correct(String action, String members) {
        return as(Tokens.ops())
                .body(body(action, members))
                .post("/v1/corrections")
                .then();
    }

    private String body(String action, String members) {
        return "{\"eventId\": \"%s\", \"action\": \"%s\", \"reason\": \"typed wrongly\"%s}"
                .formatted(Names.event("desk", number), action, members);
    }

    private ValidatableResponse correctOrder(String action, String members) {
        return as(Tokens.ops())
                .body(
                        "{\"source\": \"shop\", \"orderNumber\": \"%s\", \"action\": \"%s\", \"reason\": \"typed wrongly\"%s}"
                                .formatted(number, action, members))
                .post("/v1/corrections")
                .then();
    }

    private static ValidatableResponse timeline(String of) {
        return as(Tokens.agent())
                .get("/v1/customers/" + of + "/timeline")
                .then()
                .statusCode(200);
    }
}
