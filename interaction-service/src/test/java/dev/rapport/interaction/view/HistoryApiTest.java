package dev.rapport.interaction.view;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HistoryApiTest {

    @Test
    void metricsAddUpWhatWasRecorded() {
        var customer = customerWithHistory();

        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .statusCode(200)
                .body("orders[0].orders", equalTo(2))
                .body("orders[0].cancellations", equalTo(1))
                .body("orders[0].gross", equalTo(12.5f))
                .body("orders[0].net", equalTo(10.0f))
                .body("orders[0].average", equalTo(6.25f))
                .body("orders[0].firstOrderAt", equalTo("2026-01-01T10:00:00Z"))
                .body("orders[0].lastOrderAt", equalTo("2026-02-01T10:00:00Z"))
                .body("items", equalTo(2))
                .body("categories", equalTo(2))
                .body("interactions.total", equalTo(3))
                .body("interactions.counts.count", contains(2, 1));
    }

    @Test
    void timelineIsOneStreamNewestFirstInPagesWithoutGapOrDouble() {
        var customer = customerWithHistory();
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = as(Tokens.agent()).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/customers/" + customer + "/timeline")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.entry.occurredAt"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen)
                .hasSize(6)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsAnsweredThatCannotBePutOnRecord() {
        as(Tokens.agent())
                .get("/v1/customers/" + FakeLedger.UNRECORDED + "/metrics")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("ACCESS_UNRECORDED"))
                .body("orders", nullValue());
        as(Tokens.withScopes("agent-1", "agent", "rapport:basic purpose:service"))
                .get("/v1/customers/" + FakeLedger.UNRECORDED + "/metrics")
                .then()
                .statusCode(503)
                .body("detail", nullValue());
    }

    @Test
    void withheldCategoryIsFilteredBeforePaging() {
        var customer = customerWithHistory();

        as(Tokens.withScopes("agent-1", "agent", "rapport:interactions purpose:service"))
                .queryParam("limit", 3)
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.entry.type", everyItem(not(equalTo("ORDER"))))
                .body("next", nullValue());
    }

    @Test
    void manyCustomersAnswerInOrderEachByItself() {
        var first = customerWithHistory();
        var stranger = UUID.randomUUID().toString();
        var body = "{\"ids\":[\"" + stranger + "\",\"" + first
                + "\"],\"metrics\":true,\"timelines\":[{\"first\":1},{\"first\":2}]}";

        as(Tokens.agent())
                .body(body)
                .post("/v1/customer-histories")
                .then()
                .statusCode(200)
                .body("items.id", contains(stranger, first))
                .body("items[0].metrics.orders", hasSize(0))
                .body("items[1].metrics.orders", hasSize(1))
                .body("items[1].timelines[0].items", hasSize(1))
                .body("items[1].timelines[1].items", hasSize(2));
    }

    @Test
    void customerWithoutRelationSeesNothing() {
        var customer = customerWithHistory();

        as(Tokens.customer("somebody"))
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
        as(Tokens.partner())
                .get("/v1/customers/" + customer + "/metrics")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_UNKNOWN"));
        as(Tokens.customer("somebody"))
                .body("{\"ids\":[\"" + customer + "\"],\"metrics\":true,\"timelines\":[{\"first\":5}]}")
                .post("/v1/customer-histories")
                .then()
                .statusCode(200)
                .body("items[0].access.reason", everyItem(equalTo("NO_RELATION")))
                .body("items[0].metrics.orders", nullValue())
                .body("items[0].timelines[0].items", hasSize(0));
    }

    @Test
    void totalsAreForThoseWhoMayReadThem() {
        customerWithHistory();

        as(Tokens.ops())
                .get("/v1/order-totals?source=shop")
                .then()
                .statusCode(200)
                .body("kinds.find { it.kind == 'ORDER' }.orders", notNullValue());
        as(Tokens.customer("c")).get("/v1/order-totals?source=shop").then().statusCode(403);
        as(Tokens.ops()).get("/v1/order-totals").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
    }

    @Test
    void badQuestionsHaveCodes() {
        var customer = UUID.randomUUID().toString();

        as(Tokens.agent())
                .get("/v1/customers/1/timeline")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline?cursor=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline?limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        as(Tokens.agent())
                .get("/v1/customers/ffffffff-0000-7000-8000-000000000001/metrics")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_UNKNOWN"));
        as(Tokens.agent())
                .body("{\"ids\":[\"" + customer + "\"],\"metrics\":true,\"timelines\":[{\"first\":0}]}")
                .post("/v1/customer-histories")
                .then()
                .statusCode(400);
        as(Tokens.agent())
                .body("{\"ids\":[],\"metrics\":true,\"timelines\":[]}")
                .post("/v1/customer-histories")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/0190a0b0-0000-7000-8000-0000000000c1/timeline?handler=%00",
                "/v1/customers/0190a0b0-0000-7000-8000-0000000000c1/timeline?outcome=a&outcome=%00",
                "/v1/order-turnaround?source=shop&from=%2B999999999-01-01&to=2026-01-01",
                "/v1/quarantine?source=%00"
            })
    void textThatNoDatabaseHoldsIsABadQuestion(String address) {
        as(Tokens.ops())
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
    }

    @Test
    void listWithAHoleIsABadQuestion() {
        as(Tokens.agent())
                .body("{\"ids\":[\"" + UUID.randomUUID()
                        + "\"],\"metrics\":false,\"timelines\":[{\"first\":1,\"filter\":{\"handlers\":[null]}}]}")
                .post("/v1/customer-histories")
                .then()
                .statusCode(400);
    }

    /** Two orders of 5.00 and 7.50, a cancellation of 2.50, and three conversations. */
    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private static String customerWithHistory() {
        var customer = UUID.randomUUID().toString();
        var orders = String.join(
                ",",
                order(number(), customer, "2026-02-01T10:00:00Z", "ORDER", line("A", 3, "2.5")),
                order(number(), customer, "2026-01-01T10:00:00Z", "ORDER", line("B", 1, "5")),
                order(number(), customer, "2026-02-03T10:00:00Z", "CANCELLATION", line("A", -1, "2.5")));
        as(Tokens.ops())
                .body("{\"orders\":[" + orders + "]}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(200)
                .body("created", equalTo(3));
        var talks = String.join(
                ",",
                interaction(number(), customer, "INBOUND", "PHONE", "2026-01-05T10:00:00Z"),
                interaction(number(), customer, "INBOUND", "PHONE", "2026-02-05T10:00:00Z"),
                interaction(number(), customer, "OUTBOUND", "EMAIL", "2026-02-06T10:00:00Z"));
        as(Tokens.ops())
                .body("{\"interactions\":[" + talks + "]}")
                .post("/v1/interactions/batch")
                .then()
                .statusCode(200)
                .body("created", equalTo(3));
        return customer;
    }
}
