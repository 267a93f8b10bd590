package dev.rapport.interaction.order;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.plain;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatedRequestApiTest {
    private final String customer = UUID.randomUUID().toString();

    @Test
    void keyAnswersItsOwnBodyAgainAndRefusesAnother() {
        var key = UUID.randomUUID().toString();
        var first = plain(number(), customer);
        send(key, "/v1/orders", first).statusCode(201).header("Idempotency-Replayed", nullValue());

        send(key, "/v1/orders", first).statusCode(201).header("Idempotency-Replayed", "true");

        send(key, "/v1/orders", plain(number(), customer))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void batchWithItsKeyMayBeSentAgain() {
        var key = UUID.randomUUID().toString();
        var batch = "{\"orders\":[" + plain(number(), customer) + "," + plain(number(), customer) + "]}";
        send(key, "/v1/orders/batch", batch).statusCode(200).body("created", equalTo(2));

        send(key, "/v1/orders/batch", batch)
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("created", equalTo(0))
                .body("duplicates", equalTo(2));
    }

    @Test
    void keyThatCannotBeOneIsRefused() {
        send("a b", "/v1/orders", plain(number(), customer))
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void whoMayNotRecordLearnsNothingOfTheBody() {
        as(Tokens.customer("c"))
                .body("{\"unknown\":")
                .post("/v1/orders")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    private static ValidatableResponse send(String key, String path, String body) {
        return as(Tokens.ops())
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }
}
