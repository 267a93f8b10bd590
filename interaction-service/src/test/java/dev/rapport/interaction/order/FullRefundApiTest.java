package dev.rapport.interaction.order;

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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Order Refunded} with nothing but the order's number takes all of it back, as the ecosystem means it. */
@QuarkusTest
class FullRefundApiTest {
    private static final String PRODUCTS = ",\"currency\":\"EUR\",\"products\":[%s]";
    private static final String POT = "{\"sku\":\"pot\",\"category\":\"kitchen\",\"price\":10,\"quantity\":%d}";

    private final String customer = UUID.randomUUID().toString();
    private final String user = fresh();
    private final String source = "r" + user.substring(0, 8);
    private String key = "";

    @BeforeEach
    void giveKey() {
        key = writeKey(source, "service");
    }

    /** Each letter is a message: the order, what it was at last, a part that came back, all that came back, and that once more. */
    @ParameterizedTest
    @ValueSource(strings = {"OUPAB", "BAPUO", "AOBUP", "PAUOB", "UAPBO"})
    void allThatIsLeftIsTakenBackWhateverComesFirst(String messages) {
        for (var message : messages.split("")) {
            batch(key, message(message)).body("accepted", equalTo(1)).body("rejected", hasSize(0));
        }
        link(customer, "user_id", user);

        whenKnown(() -> metrics(customer)
                .body("orders", hasSize(1))
                .body("orders.currency", contains("EUR"))
                .body("orders.gross", contains(30))
                .body("orders.net", contains(0))
                .body("orders.cancellations", contains(3))
                .body("productLines.name", contains("kitchen"))
                .body("productLines[0].orders.value", contains(0)));
        as(Tokens.agent())
                .get("/v1/orders/" + Names.order(source, "7"))
                .then()
                .body("status", equalTo("REFUNDED"))
                .body("complete", equalTo(true));
    }

    @Test
    void orderThatIsVoidedHasNothingLeftToTakeBack() {
        for (var message : List.of("O", "A")) {
            batch(key, message(message)).body("accepted", equalTo(1));
        }
        link(customer, "user_id", user);
        whenKnown(() -> metrics(customer).body("orders.net", contains(0)).body("orders.gross", contains(50)));

        correct("VOID");
        metrics(customer).body("orders.net", contains(0)).body("orders.gross", contains(0));
        correct("RESTORE");
        metrics(customer).body("orders.net", contains(0)).body("orders.gross", contains(50));
    }

    /** Of two messages about one refund, here of one pot and then of all five, the latest says what it is. */
    @ParameterizedTest
    @ValueSource(strings = {"O12", "21O", "1O2", "2O1"})
    void refundThatTwoMessagesTellOfIsOneStepAndOneReturn(String messages) {
        for (var message : messages.split("")) {
            batch(key, message.equals("O") ? message("O") : refund(message, message.equals("1") ? 1 : 5))
                    .body("accepted", equalTo(1));
        }
        link(customer, "user_id", user);

        whenKnown(() ->
                metrics(customer).body("orders.cancellations", contains(1)).body("orders.net", contains(0)));
        as(Tokens.agent())
                .get("/v1/orders/" + Names.order(source, "7"))
                .then()
                .body("complete", equalTo(true))
                .body("steps.step", contains("REFUNDED"))
                .body("steps[0].items.quantity", contains(5));
    }

    private String refund(String id, int pots) {
        var properties = "\"order_id\":\"7\",\"refund_id\":\"r1\"" + PRODUCTS.formatted(POT.formatted(pots));
        return at(id.equals("1") ? 3 : 4, track(id, user, "Order Refunded", "", properties));
    }

    @Test
    void refundOfAnOrderThatNobodyKnowsCountsNowhere() {
        batch(key, message("A"), track(fresh(), user, "Store Visited")).body("accepted", equalTo(2));
        link(customer, "user_id", user);
        whenKnown(() -> metrics(customer).body("interactions.total", equalTo(1)).body("orders", hasSize(0)));
        batch(key, message("O")).body("accepted", equalTo(1));
        metrics(customer).body("orders.currency", contains("EUR")).body("orders.cancellations", contains(1));
    }

    /** The refund is told in another person's name, so that it takes another lane and does not wait for the order. */
    @Test
    void refundThatComesWithItsOrderTakesAllOfItBackWhoeverIsFaster() throws Exception {
        link(customer, "user_id", user);
        var other = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 40; each++) {
                var number = "\"order_id\":\"x" + each + "\"";
                var order =
                        track("xo" + each, user, "Order Completed", "", number + PRODUCTS.formatted(POT.formatted(5)));
                var name = fresh();
                var refund = track("xr" + each, name, "Order Refunded", "", number);
                link(other, "user_id", name);
                List<Callable<ValidatableResponse>> both = List.of(() -> batch(key, order), () -> batch(key, refund));
                for (var sent : threads.invokeAll(both)) {
                    sent.get().body("accepted", equalTo(1));
                }
            }
        }
        whenKnown(
                () -> metrics(other).body("orders.cancellations", contains(40)).body("orders.net", contains(-2_000)));
    }

    private String message(String letter) {
        var order = "\"order_id\":\"7\"";
        return switch (letter) {
            case "O" -> at(1, track("o", user, "Order Completed", "", order + PRODUCTS.formatted(POT.formatted(5))));
            case "U" -> at(2, track("u", user, "Order Updated", "", order + PRODUCTS.formatted(POT.formatted(3))));
            case "P" -> at(3, track("p", user, "Order Refunded", "", order + PRODUCTS.formatted(POT.formatted(1))));
            case "A" -> at(4, track("a", user, "Order Refunded", "", order));
            default -> at(5, track("b", user, "Order Cancelled", "", order));
        };
    }

    private static String at(int day, String message) {
        return message.replace("2026-01-05", "2026-01-0" + day);
    }

    private void correct(String action) {
        as(Tokens.ops())
                .body("{\"eventId\": \"%s\", \"action\": \"%s\", \"reason\": \"told wrongly\"}"
                        .formatted(Names.event(source, "o"), action))
                .post("/v1/corrections")
                .then()
                .statusCode(201);
    }
}
