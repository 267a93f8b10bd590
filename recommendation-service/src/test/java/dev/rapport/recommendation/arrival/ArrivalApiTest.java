package dev.rapport.recommendation.arrival;

import static dev.rapport.recommendation.Interests.removed;
import static dev.rapport.recommendation.Interests.stated;
import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static dev.rapport.recommendation.Purchases.order;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArrivalApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Test
    void tellsThoseWhoBoughtWhatIsLikeItAndNobodyElse() {
        var category = "c" + mark();
        var fan = FakeLedger.profiled(3);
        var passerBy = FakeLedger.profiled(4);
        var silent = UUID.randomUUID().toString();
        bought(fan, category, category + "-1");
        bought(fan, category, category + "-2");
        bought(silent, category, category + "-1");
        bought(silent, category, category + "-2");
        bought(passerBy, category, category + "-1", category + "-2");
        awaitBaskets(category, 5);

        add(category + "-new", category, "");

        awaitTold(fan, category + "-new");
        told(fan)
                .body("[0].category", equalTo(category))
                .body("[0].evidence.kind", contains("BOUGHT_ALIKE", "BOUGHT_ALIKE"))
                .body("[0].evidence.sku", containsInAnyOrder(category + "-1", category + "-2"))
                .body("[0].score", greaterThanOrEqualTo(1f));
        told(passerBy).body("$", hasSize(0));
        asked(silent).body("items[0].profiling", equalTo("NO_CONSENT")).body("items[0].notifications", hasSize(0));
        Assertions.assertThat(toldOf(category + "-new")).isEqualTo(1);
    }

    @Test
    void tellsWhoSaysThatSheCaresAboutItsCategoryAsLongAsSheDoes() {
        var category = "i" + mark();
        var fan = FakeLedger.profiled(26);
        var silent = UUID.randomUUID().toString();
        var interest = UUID.randomUUID().toString();
        stated(fan, interest, category.toUpperCase(Locale.ROOT), 0.9);
        stated(silent, UUID.randomUUID().toString(), category, 0.9);
        await().atMost(PATIENCE).until(() -> caring(category) == 2);

        add(category + "-new", category, "");

        awaitTold(fan, category + "-new");
        told(fan)
                .body("[0].evidence.kind", contains("INTERESTED"))
                .body("[0].evidence.interestId", contains(interest))
                .body("[0].score", greaterThanOrEqualTo(1.79f));
        Assertions.assertThat(toldOf(category + "-new")).isEqualTo(1);
        stated(fan, interest, category + "-other", 0.9);
        awaitTold(fan);
        stated(fan, interest, category, 0.9);
        awaitTold(fan, category + "-new");
        removed(fan, interest);
        awaitTold(fan);
    }

    private long caring(String category) {
        return count("select count(*) from interests where lower(topic) = '" + category + "'");
    }

    @Test
    void newItemIsOfferedToWhomItSuitsBeforeAnybodyBoughtIt() {
        var category = "n" + mark();
        var fan = FakeLedger.profiled(5);
        var order = bought(fan, category, category + "-1");
        awaitBaskets(category, 1);

        add(category + "-new", category, "");

        await().atMost(PATIENCE)
                .untilAsserted(() -> asked(fan)
                        .body("items[0].recommendations[0].sku", equalTo(category + "-new"))
                        .body("items[0].recommendations[0].basis", equalTo("ALIKE"))
                        .body("items[0].recommendations[0].evidence.orderId", contains(order)));
    }

    @Test
    void whatIsNotOfferedYetIsToldWhenItIs() {
        var category = "w" + mark();
        var fan = FakeLedger.profiled(6);
        bought(fan, category, category + "-1");
        bought(fan, category, category + "-2");
        awaitBaskets(category, 2);
        add(category + "-later", category, ",\"hidden\":true");
        add(category + "-new", category, "");
        awaitTold(fan, category + "-new");

        as(Tokens.ops())
                .header("If-Match", "\"0\"")
                .body(item(category + "-later", category))
                .put("/v1/items/" + category + "-later")
                .then()
                .statusCode(200);

        awaitTold(fan, category + "-later", category + "-new");
    }

    /** The last of her orders but one takes with it what was told because of it. */
    @Test
    void whatRestsOnAnOrderThatIsNoneAnyMoreIsNotToldAnyMore() {
        var category = "v" + mark();
        var fan = FakeLedger.profiled(7);
        bought(fan, category, category + "-1");
        var order = bought(fan, category, category + "-2");
        awaitBaskets(category, 2);
        add(category + "-new", category, "");
        awaitTold(fan, category + "-new");

        try (var events = new CloudEvents("interaction-service")) {
            events.send(
                    "rapport.interaction",
                    UUID.randomUUID().toString(),
                    "rapport.interaction.order.changed.v1",
                    fan,
                    order(order, fan, category));
        }

        awaitTold(fan);
    }

    @Test
    void sameItemAgainTellsNobodyTwiceAndOfAFewInADayAtMost() {
        var category = "d" + mark();
        var fan = FakeLedger.profiled(8);
        bought(fan, category, category + "-1");
        bought(fan, category, category + "-2");
        awaitBaskets(category, 2);
        var body = item(category + "-new0", category);
        as(Tokens.ops()).body(body).post("/v1/items").then().statusCode(201);

        as(Tokens.ops()).body(body).post("/v1/items").then().statusCode(201).header("Idempotency-Replayed", "true");
        for (var more = 1; more < 7; more++) {
            add(category + "-new" + more, category, "");
        }

        await().atMost(PATIENCE).until(() -> waiting(category) == 0);
        told(fan).body("$", hasSize(5));
        Assertions.assertThat(toldOf(category + "-new0")).isEqualTo(1);
    }

    @Test
    void itemsHaveTheirRefusals() {
        var sku = "r" + UUID.randomUUID();
        as(Tokens.ops()).body(item(sku, "x")).post("/v1/items").then().statusCode(201);

        as(Tokens.ops())
                .body(item(sku, "y"))
                .post("/v1/items")
                .then()
                .statusCode(409)
                .body("code", equalTo("ITEM_TAKEN"));
        as(Tokens.ops())
                .body("{\"sku\":\"a\"}")
                .post("/v1/items")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        given().auth()
                .oauth2(Tokens.ops())
                .urlEncodingEnabled(false)
                .get("/v1/items/%00")
                .then()
                .statusCode(400);
        as(Tokens.ops()).get("/v1/items/none").then().statusCode(404).body("code", equalTo("ITEM_UNKNOWN"));
        as(Tokens.customer("c")).body(item(sku, "x")).post("/v1/items").then().statusCode(403);
        given().get("/v1/items/" + sku).then().statusCode(401);
    }

    @Test
    void priceIsAnAmountInACurrency() {
        var sku = "p" + UUID.randomUUID();
        as(Tokens.ops()).body(item(sku, "x")).post("/v1/items").then().statusCode(201);

        as(Tokens.ops())
                .body(item(sku, "x").replace("}", ",\"price\":-1}"))
                .post("/v1/items")
                .then()
                .statusCode(400);
        as(Tokens.ops())
                .body(item(sku, "x").replace("}", ",\"price\":1}"))
                .post("/v1/items")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        as(Tokens.ops())
                .body(item(sku, "x").replace("}", ",\"price\":1,\"currency\":\"EUR\"}"))
                .post("/v1/items")
                .then()
                .statusCode(409);
    }

    @Test
    void placeOfAnItemLeadsToItWhateverItsSku() {
        var sku = "a b/ü+" + UUID.randomUUID();

        var place = as(Tokens.ops())
                .body(item(sku, "x"))
                .post("/v1/items")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        given().auth()
                .oauth2(Tokens.ops())
                .urlEncodingEnabled(false)
                .get(place)
                .then()
                .statusCode(200)
                .body("sku", equalTo(sku));
    }

    private static void add(String sku, String category, String more) {
        as(Tokens.ops())
                .body(item(sku, category).replace("}", more + "}"))
                .post("/v1/items")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse asked(String customer) {
        return as(Tokens.agent())
                .body(offers(customer))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse told(String customer) {
        return asked(customer).rootPath("items[0].notifications");
    }

    private static void awaitTold(String customer, String... skus) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> asked(customer).body("items[0].notifications.sku", equalTo(List.of(skus))));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private long toldOf(String sku) {
        return count("select count(*) from notifications where sku = '" + sku + "'");
    }

    private long waiting(String category) {
        return count("select count(*) from arrivals where sku like '" + category + "%'");
    }

    private long count(String statement) {
        return pool.query(statement)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private void awaitBaskets(String category, long orders) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> Assertions.assertThat(orders(category)).isEqualTo(orders));
    }

    private long orders(String category) {
        return count("select count(distinct order_id) from basket_items where category = '" + category + "'");
    }

    private static String item(String sku, String category) {
        return "{\"sku\":\"" + sku + "\",\"name\":\"New " + sku + "\",\"category\":\"" + category + "\"}";
    }
}
