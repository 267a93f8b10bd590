package dev.rapport.recommendation.notification;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArrivalApiTest {
    @Inject
    Pool pool;

    @Test
    void tellsThoseWhoBoughtTwiceFromTheCategoryAndNobodyElse() {
        var category = "c" + UUID.randomUUID().toString().substring(0, 8);
        var fan = UUID.randomUUID().toString();
        var passerBy = UUID.randomUUID().toString();
        bought(fan, category, category + "-1");
        bought(fan, category, category + "-2");
        bought(passerBy, category, category + "-1", category + "-2");
        awaitBaskets(category, 3);

        as(Tokens.ops())
                .body(item(category + "-new", category))
                .post("/v1/items")
                .then()
                .statusCode(201);

        as(Tokens.agent())
                .body(offers(fan))
                .post("/v1/customer-offers")
                .then()
                .body("items[0].notifications", hasSize(1))
                .body("items[0].notifications[0].sku", equalTo(category + "-new"))
                .body("items[0].notifications[0].category", equalTo(category))
                .body("items[0].notifications[0].orders", equalTo(2));
        as(Tokens.agent())
                .body(offers(passerBy))
                .post("/v1/customer-offers")
                .then()
                .body("items[0].notifications", hasSize(0));
    }

    @Test
    void sameItemAgainTellsNobodyTwice() {
        var category = "d" + UUID.randomUUID().toString().substring(0, 8);
        var fan = UUID.randomUUID().toString();
        bought(fan, category, category + "-1");
        bought(fan, category, category + "-2");
        awaitBaskets(category, 2);
        var body = item(category + "-new", category);
        as(Tokens.ops()).body(body).post("/v1/items").then().statusCode(201);

        as(Tokens.ops()).body(body).post("/v1/items").then().statusCode(201).header("Idempotency-Replayed", "true");

        as(Tokens.agent())
                .body(offers(fan))
                .post("/v1/customer-offers")
                .then()
                .body("items[0].notifications", hasSize(1));
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

    private void awaitBaskets(String category, long orders) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> Assertions.assertThat(orders(category)).isEqualTo(orders));
    }

    private long orders(String category) {
        return pool.query("select count(distinct order_id) from basket_items where category = '" + category + "'")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private static String item(String sku, String category) {
        return "{\"sku\":\"" + sku + "\",\"name\":\"New " + sku + "\",\"category\":\"" + category + "\"}";
    }
}
