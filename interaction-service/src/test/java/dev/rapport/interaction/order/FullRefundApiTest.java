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
import java.util.List;
import java.util.UUID;
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
