package dev.rapport.interaction.order;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.link;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.interaction.naming.Names;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderLifeApiTest {
    private final String customer = UUID.randomUUID().toString();
    private final String number = number();

    @Inject
    Pool pool;

    @Test
    void orderGoesThroughItsLifeInParts() {
        placed("2026-01-02T10:00:00Z", "\"promisedAt\": \"2026-01-05T10:00:00Z\", ");

        read().body("status", equalTo("PLACED"))
                .body("complete", equalTo(true))
                .body("late", equalTo(true))
                .body("steps", hasSize(0));
        step("PAID", "2026-01-02T10:05:00Z", ", \"amount\": 2");
        read().body("status", equalTo("PAID")).body("complete", equalTo(false));
        step("PAID", "2026-01-02T10:06:00Z", ", \"amount\": 10.5");
        read().body("status", equalTo("PAID")).body("complete", equalTo(true));
        step(
                "SHIPPED",
                "2026-01-03T10:00:00Z",
                ", \"partner\": \"dhl\", \"items\": [{\"sku\": \"A\", \"quantity\": 2}]");
        read().body("status", equalTo("SHIPPED")).body("complete", equalTo(false));
        step(
                "DELIVERED",
                "2026-01-04T10:00:00Z",
                ", \"items\": [{\"sku\": \"A\", \"quantity\": 1}, {\"sku\": \"B\", \"quantity\": 1}]");
        read().body("status", equalTo("DELIVERED"))
                .body("complete", equalTo(false))
                .body("deliveredAt", nullValue());
        step("DELIVERED", "2026-01-05T11:00:00Z", ", \"items\": [{\"sku\": \"A\", \"quantity\": 1}]");
        read().body("complete", equalTo(true))
                .body("deliveredAt", equalTo("2026-01-05T11:00:00Z"))
                .body("hours", equalTo(73))
                .body("late", equalTo(true))
                .body("steps.partner", hasItem("dhl"));
        step("RETURNED", "2026-01-09T10:00:00Z", "");
        step("REFUNDED", "2026-01-10T10:00:00Z", ", \"amount\": 5");
        read().body("status", equalTo("REFUNDED")).body("complete", equalTo(false));
    }

    @Test
    void stepsAndOrderMayComeInAnyOrderAndTwice() {
        var rows = new java.util.ArrayList<>(List.of(
                stepRow("SHIPPED", "2026-01-03T10:00:00Z", ""),
                stepRow("DELIVERED", "2026-01-04T10:00:00Z", ", \"partner\": \"ups\""),
                stepRow("PAID", "2026-01-02T10:00:00Z", "")));
        Collections.shuffle(rows);
        rows.forEach(
                row -> as(Tokens.ops()).body(row).post("/v1/order-steps").then().statusCode(201));
        placed("2026-01-02T09:00:00Z", "");
        as(Tokens.ops())
                .body("{\"steps\": [" + String.join(",", rows) + "]}")
                .post("/v1/order-steps/batch")
                .then()
                .statusCode(200)
                .body("duplicates", equalTo(3));

        read().body("status", equalTo("DELIVERED"))
                .body("hours", equalTo(49))
                .body("late", nullValue())
                .body("steps.step", contains("PAID", "SHIPPED", "DELIVERED"));
        timeline()
                .body("items.find { it.entry.kind == 'ORDER' }.entry.status", equalTo("DELIVERED"))
                .body("items.find { it.entry.kind == 'DELIVERED' }.entry.handler", equalTo("ups"))
                .body("items.find { it.entry.kind == 'DELIVERED' }.entry.value", nullValue());
    }

    @Test
    void whatAnOrderSaysOfItselfAndWhatIsTakenBackAreStepsToo() {
        placed(
                "2026-01-02T10:00:00Z",
                "\"shippedAt\": \"2026-01-03T10:00:00Z\", \"deliveredAt\": \"2026-01-04T10:00:00Z\", ");
        var refund = order(number(), customer, "2026-01-08T10:00:00Z", "CANCELLATION", line("A", -1, "2.5"))
                .replace("\"kind\"", "\"refundOf\": \"" + number + "\", \"kind\"");
        as(Tokens.ops()).body(refund).post("/v1/orders").then().statusCode(201);

        read().body("steps.step", contains("SHIPPED", "DELIVERED", "REFUNDED"))
                .body("steps[2].amount", equalTo(2.5f))
                .body("steps[2].items.sku", contains("A"))
                .body("status", equalTo("REFUNDED"))
                .body("complete", equalTo(false));
    }

    @Test
    void refundAndAdjustmentOfOneNumberBothCount() {
        var user = UUID.randomUUID().toString();
        var key = writeKey("s" + user.substring(0, 8), "service");
        var products = ",\"currency\":\"EUR\",\"products\":[{\"sku\":\"A\",\"price\":%s,\"quantity\":1}]";
        batch(
                        key,
                        track(number(), user, "Order Completed", "", "\"order_id\":\"7\"" + products.formatted("100")),
                        track(
                                number(),
                                user,
                                "Order Refunded ",
                                "",
                                "\"order_id\":\"7\",\"refund_id\":1" + products.formatted("30")),
                        track(
                                number(),
                                user,
                                "Order Adjusted",
                                "",
                                "\"order_id\":\"7\",\"adjustment_id\":1,\"currency\":\"EUR\",\"total\":-5"))
                .body("accepted", equalTo(3));
        link(customer, "user_id", user);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.agent())
                        .get("/v1/customers/" + customer + "/metrics")
                        .then()
                        .body("orders.net", contains(65))
                        .body("orders.gross", contains(100)));
    }

    @Test
    void firstPromiseCountsInWhateverOrderPromisesCome() {
        var user = UUID.randomUUID().toString();
        var source = "s" + user.substring(0, 8);
        var key = writeKey(source, "service");
        var promise = "\"properties\": {\"promised_at\": \"2026-02-0%dT00:00:00Z\", ";
        for (var each : List.of(
                message(user, "Order Completed", "2026-01-01T10:00:00Z", "A", 1),
                message(user, "Order Updated", "2026-01-03T10:00:00Z", "A", 1)
                        .replace("\"properties\": {", promise.formatted(3)),
                message(user, "Order Updated", "2026-01-02T10:00:00Z", "A", 1)
                        .replace("\"properties\": {", promise.formatted(2)))) {
            batch(key, each).body("accepted", equalTo(1));
        }
        link(customer, "user_id", user);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.agent())
                        .get("/v1/orders/" + Names.order(source, number))
                        .then()
                        .body("promisedAt", equalTo("2026-02-02T00:00:00Z")));
    }

    @Test
    void latestMessageSaysWhatAnOrderIsWhateverTheirOrder() {
        var user = UUID.randomUUID().toString();
        var source = "s" + user.substring(0, 8);
        var key = writeKey(source, "service");
        var other = UUID.randomUUID().toString();
        batch(
                        key,
                        message(user, "Order Updated", "2026-01-03T10:00:00Z", "B", 3),
                        message(user, "Order Shipped", "2026-01-04T10:00:00Z", "B", 3))
                .body("accepted", equalTo(2));
        batch(
                        key,
                        message(user, "Order Completed", "2026-01-02T10:00:00Z", "A", 1),
                        message(user, "Order Updated", "2026-01-02T12:00:00Z", "C", 1))
                .body("accepted", equalTo(2));
        batch(key, message(number(), "Order Updated", "2026-01-09T10:00:00Z", "X", 9))
                .body("accepted", equalTo(1));
        link(customer, "user_id", user);

        var order = "/v1/orders/" + Names.order(source, number);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.agent()).get(order).then().statusCode(200));
        as(Tokens.agent())
                .get(order)
                .then()
                .body("lines.sku", contains("B"))
                .body("value", equalTo(30))
                .body("orderedAt", equalTo("2026-01-02T10:00:00Z"))
                .body("status", equalTo("SHIPPED"));
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .body("orders[0].orders", equalTo(1))
                .body("orders[0].gross", equalTo(30))
                .body("items", equalTo(1))
                .body("productLines.name", contains("c-B"));
        changedIsTold(Names.subject("user_id", user).toString());
    }

    /** The last message that changed it came late; what others hear is the order as it is, and not that message. */
    private void changedIsTold(String subject) {
        var told = pool.preparedQuery("""
                        select detail::text from audit_entries
                        where subject = $1 and action = 'rapport.interaction.order.changed.v1' order by at desc limit 1
                        """)
                .execute(Tuple.of(UUID.fromString(subject)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
        assertThat(told).contains("\"B\"").doesNotContain("\"A\"");
        EventContract.emitted(
                "rapport.interaction", subject, "rapport.interaction.order.changed.v1", "order-changed.v1");
    }

    @Test
    void turnaroundIsMeasuredAgainstThePromiseByPartner() {
        var source = "s" + number().substring(0, 8);
        tell(source, "1", "2026-01-05T10:00:00Z", "dhl", "2026-01-04T10:00:00Z");
        tell(source, "2", "2026-01-05T10:00:00Z", "dhl", "2026-01-06T10:00:00Z");
        tell(source, "3", "2026-01-05T10:00:00Z", null, null);

        as(Tokens.ops())
                .get("/v1/order-turnaround?source=" + source + "&from=2026-01-01&to=2026-02-01")
                .then()
                .statusCode(200)
                .body("partner", contains("dhl", null))
                .body("orders", contains(2, 1))
                .body("delivered", contains(2, 0))
                .body("promised", contains(2, 1))
                .body("late", contains(1, 1))
                .body("[0].medianHours", equalTo(72.0f))
                .body("[1].medianHours", nullValue());
        as(Tokens.ops())
                .get("/v1/order-turnaround?source=" + source + "&from=yesterday&to=2026-02-01")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"step\": \"SHIPPED\" | \"step\": \"PLACED\" | 400 | INVALID_VALUE",
                "\"step\": \"SHIPPED\" | \"step\": \"LOST\" | 400 | MALFORMED_BODY",
                "\"step\": \"SHIPPED\" | \"step\": \"SHIPPED\", \"amount\": 3 | 400 | INVALID_VALUE",
                "\"step\": \"SHIPPED\" | \"step\": \"PAID\", \"amount\": -3 | 400 | INVALID_VALUE",
                "\"step\": \"SHIPPED\" | \"step\": \"SHIPPED\", \"items\": [] | 400 | INVALID_VALUE",
                "\"step\": \"SHIPPED\" | \"step\": \"SHIPPED\", \"items\": [{\"sku\": \"A\", \"quantity\": 0}] | 400 | INVALID_VALUE",
                "2026-01-03T10:00:00Z | 9999-01-03T10:00:00Z | 422 | TIME_OUT_OF_RANGE",
                "2026-01-03T10:00:00Z | soon | 400 | MALFORMED_BODY",
            })
    void whatCannotHaveHappenedIsRefused(String part, String wrong, int status, String code) {
        as(Tokens.ops())
                .body(stepRow("SHIPPED", "2026-01-03T10:00:00Z", "").replace(part, wrong))
                .post("/v1/order-steps")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void orderIsShownToThoseWhoMaySeeHersAndDoesNotExistForOthers() {
        placed("2026-01-02T10:00:00Z", "");
        var path = "/v1/orders/" + Names.order("shop", number);

        as(Tokens.agent()).get(path).then().statusCode(200);
        as(Tokens.customer("somebody")).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(Tokens.partner()).get(path).then().statusCode(404);
        as(Tokens.withScopes("a-1", "agent", "rapport:interactions purpose:service"))
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
        as(Tokens.agent()).get("/v1/orders/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** Two of A at 2.50 and one of B at 7.50. */
    private void placed(String at, String members) {
        var row = order(number, customer, at, "ORDER", line("A", 2, "2.5") + "," + line("B", 1, "7.5"));
        as(Tokens.ops())
                .body(row.replace("\"kind\"", members + "\"kind\""))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    private void step(String step, String at, String members) {
        as(Tokens.ops())
                .body(stepRow(step, at, members))
                .post("/v1/order-steps")
                .then()
                .statusCode(201);
    }

    private String stepRow(String step, String at, String members) {
        return """
                {"source": "shop", "stepId": "%s", "order": "%s", "customerId": "%s", "step": "%s", "at": "%s"%s}""".formatted(number(), number, customer, step, at, members);
    }

    private String message(String user, String event, String at, String sku, int quantity) {
        var properties = "\"order_id\": \"%s\", \"currency\": \"EUR\", \"products\": [%s]"
                .formatted(
                        number,
                        "{\"sku\": \"" + sku + "\", \"category\": \"c-" + sku + "\", \"price\": 10, \"quantity\": "
                                + quantity + "}");
        return track(number(), user, event, "", properties).replace("2026-01-05T10:00:00Z", at);
    }

    private void tell(
            String source,
            String name,
            String promised,
            @org.jspecify.annotations.Nullable String partner,
            @org.jspecify.annotations.Nullable String delivered) {
        var row = order(name, customer, "2026-01-02T10:00:00Z", "ORDER", line("A", 1, "1"))
                .replace("\"shop\"", "\"" + source + "\"")
                .replace("\"kind\"", "\"promisedAt\": \"" + promised + "\", \"kind\"");
        as(Tokens.ops()).body(row).post("/v1/orders").then().statusCode(201);
        if (delivered != null) {
            var step = """
                    {"source": "%s", "stepId": "d-%s", "order": "%s", "step": "DELIVERED", "at": "%s", "partner": "%s"}""";
            as(Tokens.ops())
                    .body(step.formatted(source, name, name, delivered, partner))
                    .post("/v1/order-steps")
                    .then()
                    .statusCode(201);
        }
    }

    private ValidatableResponse read() {
        return as(Tokens.agent())
                .get("/v1/orders/" + Names.order("shop", number))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse timeline() {
        return as(Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200);
    }
}
