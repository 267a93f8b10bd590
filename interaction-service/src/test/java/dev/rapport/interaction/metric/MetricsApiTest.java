package dev.rapport.interaction.metric;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsApiTest {
    private final String customer = UUID.randomUUID().toString();

    @Test
    void whatIsGoneFromAWindowIsStillOfTheLongerOnes() {
        bought(10, "WEB", "10");
        bought(60, "WEB", "20");
        bought(200, "STORE", "30");
        bought(800, "STORE", "40");

        metrics(Tokens.agent())
                .rootPath("orders[0]")
                .body("orders", equalTo(4))
                .body("last30Days.orders", equalTo(1))
                .body("last90Days.gross", equalTo(30))
                .body("last365Days.orders", equalTo(3))
                .body("daysBetweenOrders", equalTo(263.3f))
                .body("channels.channel", contains("STORE", "WEB"))
                .body("channels.orders", contains(2, 2))
                .body("channels.last90Days", contains(0, 2))
                .body("trend.orders", equalTo(4))
                .body("trend.significant", equalTo(false))
                .body("trendLast365Days.orders", equalTo(3))
                .rootPath("")
                .body("preferredOrderChannel.channel", equalTo("WEB"))
                .body("preferredOrderChannel.share", equalTo(0.67f))
                .body("preferredOrderChannel.of", equalTo(3))
                .body("productLines[0].orders[0].last365Days.orders", equalTo(3));
    }

    @Test
    void channelThatSheTurnsToUsByIsPreferredAndNotTheOneWeWriteBy() {
        spoke("INBOUND", "PHONE", 20);
        spoke("INBOUND", "CHAT", 40);
        spoke("INBOUND", "CHAT", 50);
        spoke("OUTBOUND", "EMAIL", 1);
        spoke("OUTBOUND", "EMAIL", 2);
        spoke("OUTBOUND", "EMAIL", 3);

        metrics(Tokens.agent())
                .rootPath("interactions")
                .body("total", equalTo(6))
                .body("recencyDays", equalTo(1))
                .body("preferredChannel.channel", equalTo("CHAT"))
                .body("preferredChannel.share", equalTo(0.67f))
                .body("counts.find { it.channel == 'CHAT' }.last30Days", equalTo(0))
                .body("counts.find { it.channel == 'CHAT' }.last90Days", equalTo(2));
    }

    @Test
    void visitsCountSinceTheLastOrder() {
        spoke("INBOUND", "STORE", 30);
        metrics(Tokens.agent()).body("visitsSinceLastOrder", equalTo(1));
        bought(20, "WEB", "10");
        spoke("INBOUND", "STORE", 10);
        spoke("INBOUND", "WEB", 5);

        metrics(Tokens.agent()).body("visitsSinceLastOrder", equalTo(2));
    }

    @Test
    void whatNeedsBothIsAbsentWithoutOne() {
        bought(20, "WEB", "10");
        spoke("INBOUND", "PHONE", 10);

        metrics(Tokens.withScopes("a-1", "agent", "rapport:interactions purpose:service"))
                .body("orders", nullValue())
                .body("categories", nullValue())
                .body("preferredOrderChannel", nullValue())
                .body("visitsSinceLastOrder", nullValue())
                .body("interactions.total", equalTo(1))
                .body("productLines.orders", contains(nullValue()));
    }

    private void bought(int daysAgo, String channel, String price) {
        var row = order(number(), customer, ago(daysAgo), "ORDER", line("A", 1, price));
        as(Tokens.ops())
                .body(row.replace("\"WEB\"", "\"" + channel + "\""))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    private void spoke(String direction, String channel, int daysAgo) {
        as(Tokens.ops())
                .body(interaction(number(), customer, direction, channel, ago(daysAgo)))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    private static String ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }

    private ValidatableResponse metrics(String token) {
        return as(token).get("/v1/customers/" + customer + "/metrics").then().statusCode(200);
    }
}
