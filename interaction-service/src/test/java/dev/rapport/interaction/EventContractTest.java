package dev.rapport.interaction;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.plain;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventContractTest {
    private final String customer = UUID.randomUUID().toString();

    @Test
    void orderIsEmittedAsPublished() {
        as(Tokens.ops())
                .body(plain(number(), customer))
                .post("/v1/orders")
                .then()
                .statusCode(201);

        EventContract.emitted(
                "rapport.interaction", customer, "rapport.interaction.order.recorded.v1", "order-recorded.v1");
    }

    @Test
    void interactionIsEmittedAsPublished() {
        as(Tokens.ops())
                .body(interaction(number(), customer, "INBOUND", "PHONE", "2026-01-05T10:00:00Z"))
                .post("/v1/interactions")
                .then()
                .statusCode(201);

        EventContract.emitted(
                "rapport.interaction", customer, "rapport.interaction.events.recorded.v1", "events-recorded.v1");
    }

    @Test
    void whatSomebodyLikesIsEmittedAsPublished() {
        as(Tokens.ops())
                .body(rated(customer, 4))
                .post("/v1/interactions")
                .then()
                .statusCode(201);

        EventContract.emitted(
                "rapport.interaction", customer, "rapport.interaction.events.recorded.v1", "events-recorded.v1");
        as(Tokens.ops())
                .body(rated(customer, 6))
                .post("/v1/interactions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("item.rating"));
    }

    private static String rated(String customer, int rating) {
        return interaction(number(), customer, "INBOUND", "WEB", "2026-01-05T10:00:00Z")
                .replaceFirst(
                        "\\{", "{\"type\": \"REVIEW\", \"item\": {\"sku\": \"SKU-1\", \"rating\": " + rating + "}, ");
    }
}
