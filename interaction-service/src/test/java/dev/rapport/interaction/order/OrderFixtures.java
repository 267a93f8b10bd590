package dev.rapport.interaction.order;

import static io.restassured.RestAssured.given;

import dev.rapport.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Orders as a source would tell them. */
public final class OrderFixtures {
    private OrderFixtures() {}

    public static RequestSpecification as(String token) {
        return given().basePath(Tokens.door(token)).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Her metrics, as an agent sees them. */
    public static ValidatableResponse metrics(String customer) {
        return as(Tokens.agent())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .statusCode(200);
    }

    public static String number() {
        return UUID.randomUUID().toString();
    }

    public static String order(String number, String customer, String at, String kind, String lines) {
        return """
                {"source": "shop", "number": "%s", "customerId": "%s", "channel": "WEB", "currency": "EUR",
                 "orderedAt": "%s", "kind": "%s", "lines": [%s]}""".formatted(number, customer, at, kind, lines);
    }

    public static String line(String sku, int quantity, String price) {
        return "{\"sku\":\"" + sku + "\",\"category\":\"c-" + sku + "\",\"quantity\":" + quantity + ",\"unitPrice\":"
                + price + "}";
    }

    public static String plain(String number, String customer) {
        return order(number, customer, "2026-01-02T10:00:00Z", "ORDER", line("A", 2, "1.25"));
    }

    public static String interaction(String messageId, String customer, String direction, String channel, String at) {
        return """
                {"source": "desk", "messageId": "%s", "customerId": "%s", "direction": "%s", "channel": "%s",
                 "kind": "enquiry", "occurredAt": "%s"}""".formatted(messageId, customer, direction, channel, at);
    }
}
