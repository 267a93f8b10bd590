package dev.rapport.interaction.rollup;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.link;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RollupApiTest {

    @Test
    void groupAddsUpPerProductLineAndInTotal() {
        var anna = UUID.randomUUID().toString();
        var bruno = UUID.randomUUID().toString();
        bought(anna, "2026-01-02T10:00:00Z", "ORDER", line("tea", 2, "1.50"), line("pot", 1, "10"));
        bought(anna, "2026-01-03T10:00:00Z", "CANCELLATION", line("pot", -1, "10"));
        bought(bruno, "2026-01-04T10:00:00Z", "ORDER", line("tea", 1, "1.50"));
        spoke(anna, "open", "\"c-tea\"", "2026-01-05T10:00:00Z");
        spoke(anna, "resolved", "\"c-tea\"", "2026-01-05T10:00:00Z");
        spoke(bruno, "open", "null", "2026-01-05T10:00:00Z");

        rollup(Tokens.agent(), member(anna, ""), member(bruno, ""))
                .statusCode(200)
                .body("items[0].counted", equalTo(2))
                .body("items[0].withheld", equalTo(0))
                .rootPath("items[0].metrics")
                .body("orders.currency", contains("EUR"))
                .body("orders.orders", contains(2))
                .body("orders.net", contains(4.5f))
                .body("items", equalTo(2))
                .body("categories", equalTo(2))
                .body("interactions.total", equalTo(3))
                .body("interactions.openProblems", equalTo(2))
                .body("productLines.name", contains("c-pot", "c-tea", null))
                .body("productLines[0].orders[0].value", equalTo(0))
                .body("productLines[1].orders[0].orders", equalTo(2))
                .body("productLines[1].orders[0].value", equalTo(4.5f))
                .body("productLines[1].openProblems", equalTo(1))
                .body("productLines[1].interactions.count", contains(2))
                .body("productLines[2].orders", empty())
                .body("productLines[2].openProblems", equalTo(1));
    }

    @Test
    void whatLiesOutsideTheMembershipDoesNotCount() {
        var anna = UUID.randomUUID().toString();
        bought(anna, "2026-02-28T23:59:59Z", "ORDER", line("tea", 1, "1"));
        bought(anna, "2026-03-01T00:00:00Z", "ORDER", line("tea", 1, "10"));
        bought(anna, "2026-03-31T23:59:59Z", "ORDER", line("tea", 1, "100"));
        bought(anna, "2026-04-01T00:00:00Z", "ORDER", line("tea", 1, "1000"));
        spoke(anna, "open", "null", "2026-04-01T00:00:00Z");

        rollup(Tokens.agent(), member(anna, ", \"from\": \"2026-03-01\", \"to\": \"2026-04-01\""))
                .body("items[0].metrics.orders.net", contains(110))
                .body("items[0].metrics.interactions.openProblems", equalTo(0));
        rollup(Tokens.agent(), member(anna, ", \"to\": \"2026-03-01\""))
                .body("items[0].metrics.orders.net", contains(1));
    }

    @Test
    void whatFallsOnTwoPeriodsCountsOnce() {
        var anna = UUID.randomUUID().toString();
        bought(anna, "2026-03-01T00:00:00Z", "ORDER", line("tea", 1, "10"));
        spoke(anna, "open", "null", "2026-03-01T00:00:00Z");

        rollup(Tokens.agent(), member(anna, ""), member(anna, ", \"from\": \"2026-01-01\""))
                .body("items[0].counted", equalTo(1))
                .body("items[0].metrics.orders.net", contains(10))
                .body("items[0].metrics.productLines.orders.value.flatten()", contains(10))
                .body("items[0].metrics.interactions.openProblems", equalTo(1));
    }

    @Test
    void whoLeftAndCameBackVisitedOnceOnTheDayOfHerOrder() {
        var anna = UUID.randomUUID().toString();
        var user = UUID.randomUUID().toString();
        bought(anna, "2026-01-05T09:00:00Z", "ORDER", line("tea", 1, "10"));
        batch(writeKey("visits", "service"), track(user, user, "Store Visited")).body("accepted", equalTo(1));
        link(anna, "user_id", user);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> rollup(Tokens.agent(), member(anna, ""))
                        .body("items[0].metrics.visitsSinceLastOrder", equalTo(1)));
        rollup(Tokens.agent(), member(anna, ", \"to\": \"2025-01-01\""), member(anna, ", \"from\": \"2026-01-01\""))
                .body("items[0].metrics.visitsSinceLastOrder", equalTo(1));
    }

    @Test
    void nothingOfOneMemberIsReadableThroughAnother() {
        var anna = UUID.randomUUID().toString();
        bought(anna, "2026-03-01T00:00:00Z", "ORDER", line("tea", 1, "10"));

        for (var token : new String[] {
            Tokens.customer("stranger"),
            Tokens.partner(),
            Tokens.ops(),
            Tokens.withScopes("a-1", "agent", "rapport:orders purpose:service"),
            Tokens.withScopes("a-1", "agent", "rapport:orders rapport:interactions purpose:marketing")
        }) {
            rollup(token, member(anna, ""))
                    .statusCode(200)
                    .body("items[0].counted", equalTo(0))
                    .body("items[0].withheld", equalTo(1))
                    .body("items[0].metrics.orders", empty())
                    .body("items[0].metrics.productLines", empty());
        }
    }

    @Test
    void groupsAreToldApart() {
        var anna = UUID.randomUUID().toString();
        bought(anna, "2026-03-01T00:00:00Z", "ORDER", line("tea", 1, "10"));
        var body = "{\"groups\": [{\"name\": \"none\", \"members\": []}, {\"name\": \"one\", \"members\": ["
                + member(anna, "") + "]}]}";

        as(Tokens.agent())
                .body(body)
                .post("/v1/rollups")
                .then()
                .statusCode(200)
                .body("items.name", contains("none", "one"))
                .body("items[0].metrics.orders", empty())
                .body("items[0].metrics.productLines[0]", nullValue())
                .body("items[1].metrics.orders.net", contains(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"groups\": []}",
                "{\"groups\": [{\"name\": \"\", \"members\": []}]}",
                "{\"groups\": [{\"name\": \"x\", \"members\": [{\"customerId\": \"7\"}]}]}",
                "{\"groups\": [{\"name\": \"x\", \"members\": [{}]}]}",
                "{\"groups\": [{\"name\": \"x\", \"members\": [{\"customerId\": \"01890000-0000-7000-8000-000000000001\", \"from\": \"2026-02-30\"}]}]}",
            })
    void whatCannotBeMeantIsRefused(String body) {
        as(Tokens.agent()).body(body).post("/v1/rollups").then().statusCode(400);
    }

    private static ValidatableResponse rollup(String token, String... members) {
        return as(token)
                .body("{\"groups\": [{\"name\": \"home\", \"members\": [" + String.join(",", members) + "]}]}")
                .post("/v1/rollups")
                .then();
    }

    private static String member(String customer, String days) {
        return "{\"customerId\": \"" + customer + "\"" + days + "}";
    }

    private static void bought(String customer, String at, String kind, String... lines) {
        as(Tokens.ops())
                .body(order(number(), customer, at, kind, String.join(",", lines)))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    private static void spoke(String customer, String outcome, String line, String at) {
        var body = """
                {"source": "desk", "messageId": "%s", "customerId": "%s", "direction": "INBOUND", "channel": "PHONE",
                 "kind": "complaint", "outcome": "%s", "productLine": %s, "occurredAt": "%s"}""";
        as(Tokens.ops())
                .body(body.formatted(number(), customer, outcome, line, at))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }
}
