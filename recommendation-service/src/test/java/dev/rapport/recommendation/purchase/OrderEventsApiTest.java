package dev.rapport.recommendation.purchase;

import static dev.rapport.recommendation.Purchases.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.recommendation.Purchases;
import dev.rapport.testkit.CloudEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderEventsApiTest {
    private static final String CHANGED = "rapport.interaction.order.changed.v1";

    private final String anna = UUID.randomUUID().toString();

    @Inject
    Pool pool;

    @Test
    void sameEventThreeTimesCountsOnce() {
        var id = UUID.randomUUID().toString();
        try (var events = new CloudEvents("interaction-service")) {
            for (var time = 0; time < 3; time++) {
                events.send("rapport.interaction", id, Purchases.TYPE, anna, order(id, anna, "tea", "x-1", "x-2"));
            }
        }

        awaitBasket(id, 2);
        assertThat(text("select count(*)::text from inbox where id = $1", id)).isEqualTo("1");
    }

    /** All of one customer, so that they share a partition and the good one stands behind them. */
    @Test
    void eventsThatCannotBeReadOrAppliedAreSetAsideAndStopNothing() {
        var order = UUID.randomUUID().toString();
        var bad = List.of(
                "{\"orderId\":7",
                "null",
                "{}",
                "{\"orderId\":\"" + order + "\",\"kind\":\"ORDER\",\"orderedAt\":\"2026-01-01T10:00:00Z\"}",
                order(order, anna, "tea", "x").replace("\"sku\":\"x\",", ""),
                order(order, anna, "tea", "x").replace("Item x", "\\u0000"));
        var ids = bad.stream().map(payload -> UUID.randomUUID().toString()).toList();
        var good = UUID.randomUUID().toString();
        try (var events = new CloudEvents("interaction-service")) {
            for (var index = 0; index < bad.size(); index++) {
                events.send("rapport.interaction", ids.get(index), Purchases.TYPE, anna, bad.get(index));
            }
            events.send("rapport.interaction", good, Purchases.TYPE, anna, order(good, anna, "tea", "y-1"));
        }

        awaitBasket(good, 1);
        assertThat(ids)
                .allSatisfy(id -> assertThat(text("select refused from inbox where id = $1", id))
                        .isIn("UNREADABLE", "INAPPLICABLE"));
        assertThat(text("select count(*)::text from basket_items where order_id = $1::text::uuid", order))
                .isEqualTo("0");
    }

    /** By the order it came from, which says it itself, or by a return of which nobody knows from where. */
    @Test
    void whatCameBackSaysNothingOfHerTaste() {
        var order = UUID.randomUUID().toString();
        var bought = order(order, anna, "tea", "x-1", "x-2");
        tell(Purchases.TYPE, bought);
        awaitTaste("x-1,x-2");

        tell(CHANGED, bought.replace("}]}", "}],\"returned\":[{\"sku\":\"x-1\",\"quantity\":1}]}"));
        awaitTaste("x-2");

        tell(CHANGED, bought);
        awaitTaste("x-1,x-2");

        var back = order(UUID.randomUUID().toString(), anna, "tea", "x-2")
                .replace("\"quantity\":1", "\"quantity\":-1")
                .replace("\"ORDER\"", "\"CANCELLATION\"");
        tell(Purchases.TYPE, back);
        awaitTaste("x-1");

        tell(CHANGED, back.replaceAll("\\[.*]", "[]"));
        awaitTaste("x-1,x-2");
    }

    /** It is the order that says how much of it is left, so that nothing is taken off twice. */
    @Test
    void whatIsTakenBackFromAnOrderIsTakenOffThereAlone() {
        var order = UUID.randomUUID().toString();
        tell(Purchases.TYPE, order(order, anna, "tea", "x-1").replace("\"quantity\":1", "\"quantity\":2"));
        var back = order(UUID.randomUUID().toString(), anna, "tea", "x-1")
                .replace("\"quantity\":1", "\"quantity\":-2")
                .replace("\"ORDER\"", "\"CANCELLATION\",\"takesBack\":\"" + order + "\"");

        tell(Purchases.TYPE, back);
        tell(Purchases.TYPE, order(UUID.randomUUID().toString(), anna, "tea", "x-3"));

        awaitTaste("x-1,x-3");
    }

    private void tell(String type, String order) {
        try (var events = new CloudEvents("interaction-service")) {
            events.send("rapport.interaction", UUID.randomUUID().toString(), type, anna, order);
        }
    }

    private void awaitTaste(String skus) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(
                                "select string_agg(sku, ',' order by sku) from taste_items where customer_id = $1::text::uuid",
                                anna))
                        .isEqualTo(skus));
    }

    private void awaitBasket(String order, int items) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                text("select count(*)::text from basket_items where order_id = $1::text::uuid", order))
                        .isEqualTo(Integer.toString(items)));
    }

    private @Nullable String text(String sql, String id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .indefinitely();
    }
}
