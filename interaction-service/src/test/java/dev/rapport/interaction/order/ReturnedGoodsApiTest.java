package dev.rapport.interaction.order;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What other services hear of goods that came back: of the order they came from, as it is now. */
@QuarkusTest
class ReturnedGoodsApiTest {
    private static final String TYPE = "rapport.interaction.order.changed.v1";

    private final String customer = UUID.randomUUID().toString();
    private final String number = number();

    @Inject
    Pool pool;

    @Test
    void returnOfAPartAndThenOfAllIsTold() {
        placed();
        step("SHIPPED", "");
        assertThat(told()).isEmpty();

        step("RETURNED", ", \"items\": [{\"sku\": \"A\", \"quantity\": 1}]");
        assertThat(returned()).isEqualTo(new JsonArray("[{\"sku\":\"A\",\"quantity\":1}]"));

        step("RETURNED", "");
        assertThat(returned())
                .isEqualTo(new JsonArray("[{\"sku\":\"A\",\"quantity\":2},{\"sku\":\"B\",\"quantity\":1}]"));
        EventContract.emitted("rapport.interaction", customer, TYPE, "order-changed.v1");
    }

    @Test
    void returnThatIsKnownBeforeItsOrderIsTold() {
        step("RETURNED", ", \"items\": [{\"sku\": \"B\", \"quantity\": 7}]");
        assertThat(told()).isEmpty();

        placed();

        assertThat(returned()).isEqualTo(new JsonArray("[{\"sku\":\"B\",\"quantity\":1}]"));
    }

    /** Both say the same, so it counts once. */
    @Test
    void whatIsSentBackAndTakenOffCameBackOnceAndStandsAgainWhereThatWasWrong() {
        placed();
        step("RETURNED", ", \"items\": [{\"sku\": \"A\", \"quantity\": 1}]");
        var refund = number();
        var row = order(refund, customer, "2026-01-08T10:00:00Z", "CANCELLATION", line("A", -1, "2.5"));
        as(Tokens.ops())
                .body(row.replace("\"kind\"", "\"refundOf\": \"" + number + "\", \"kind\""))
                .post("/v1/orders")
                .then()
                .statusCode(201);
        assertThat(returned()).isEqualTo(new JsonArray("[{\"sku\":\"A\",\"quantity\":1}]"));

        voided("\"orderNumber\": \"" + refund + "\"");
        assertThat(returned()).isEqualTo(new JsonArray("[{\"sku\":\"A\",\"quantity\":1}]"));
        voided("\"messageId\": \"RETURNED-" + number + "-1\"");
        assertThat(returned()).isNull();
    }

    private int steps;

    private void step(String step, String more) {
        steps++;
        as(Tokens.ops())
                .body("{\"source\": \"shop\", \"stepId\": \"" + step + "-" + number + "-" + steps + "\", \"order\": \""
                        + number
                        + "\", \"customerId\": \"" + customer + "\", \"step\": \"" + step
                        + "\", \"at\": \"2026-01-05T10:00:00Z\"" + more + "}")
                .post("/v1/order-steps")
                .then()
                .statusCode(201);
    }

    private void placed() {
        as(Tokens.ops())
                .body(order(
                        number,
                        customer,
                        "2026-01-02T10:00:00Z",
                        "ORDER",
                        line("A", 2, "2.5") + "," + line("B", 1, "7.5")))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    private static void voided(String event) {
        as(Tokens.ops())
                .body("{\"source\": \"shop\", " + event + ", \"action\": \"VOID\", \"reason\": \"typed wrongly\"}")
                .post("/v1/corrections")
                .then()
                .statusCode(201);
    }

    /** Of the order itself, what was told last. */
    private JsonArray returned() {
        return told().getLast().getJsonArray("returned");
    }

    private List<JsonObject> told() {
        var rows = pool.preparedQuery(
                        "select detail::text from audit_entries where subject = $1 and action = $2 order by at, id")
                .execute(Tuple.of(UUID.fromString(customer), TYPE))
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new JsonObject(row.getString(0)))
                .filter(order -> order.getString("kind").equals("ORDER"))
                .toList();
    }
}
