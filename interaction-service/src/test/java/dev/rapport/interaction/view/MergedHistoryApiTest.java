package dev.rapport.interaction.view;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two customers who are one person have one history; what is told of either stays hers. */
@QuarkusTest
class MergedHistoryApiTest {

    @Test
    void orderOfEitherCountsInTheHistoryOfThePerson() {
        var before = orders(FakeLedger.SURVIVOR);
        bought(FakeLedger.SURVIVOR, "2026-01-02T10:00:00Z");
        var ofMerged = bought(FakeLedger.MERGED, "2026-01-03T10:00:00Z");

        assertThat(orders(FakeLedger.SURVIVOR)).isEqualTo(before + 2);
        assertThat(orders(FakeLedger.MERGED)).isEqualTo(before + 2);
        as(Tokens.agent()).get("/v1/orders/" + ofMerged).then().statusCode(200);
        get(FakeLedger.MERGED, "metrics")
                .then()
                .header("Content-Location", equalTo("/v1/customers/" + FakeLedger.SURVIVOR + "/metrics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeLedger.SURVIVOR, FakeLedger.MERGED})
    void timelineIsOneStreamInPagesWithoutGapOrDouble(String asked) {
        bought(FakeLedger.SURVIVOR, "2026-02-01T10:00:00Z");
        bought(FakeLedger.MERGED, "2026-02-02T10:00:00Z");
        bought(FakeLedger.SURVIVOR, "2026-02-03T10:00:00Z");

        var seen = new ArrayList<String>();
        var path = "timeline?limit=2";
        for (var page = get(asked, path); ; page = get(asked, path)) {
            seen.addAll(page.path("items.entry.id"));
            if (page.path("next") == null) {
                break;
            }
            path = "timeline?limit=2&cursor=" + page.<String>path("next");
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(get(asked, "timeline?limit=100").<List<String>>path("items.entry.id"));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void inAGroupThePersonCountsOnce() {
        bought(FakeLedger.SURVIVOR, "2026-01-02T10:00:00Z");
        var all = orders(FakeLedger.SURVIVOR);

        as(Tokens.agent())
                .body(
                        "{\"groups\": [{\"name\": \"home\", \"members\": [{\"customerId\": \"%s\"}, {\"customerId\": \"%s\"}]}]}"
                                .formatted(FakeLedger.SURVIVOR, FakeLedger.MERGED))
                .post("/v1/rollups")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].counted", equalTo(1))
                .body("items[0].metrics.orders.orders", contains(all));
    }

    private static String bought(String customer, String at) {
        return as(Tokens.ops())
                .body(order(number(), customer, at, "ORDER", line("tea", 1, "2")))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int orders(String customer) {
        var counts = get(customer, "metrics").<List<Integer>>path("orders.orders");
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static Response get(String customer, String path) {
        return as(Tokens.agent()).get("/v1/customers/" + customer + "/" + path);
    }
}
