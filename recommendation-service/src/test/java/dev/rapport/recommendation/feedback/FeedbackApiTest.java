package dev.rapport.recommendation.feedback;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackApiTest {
    private final String mark = "f" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatSheDoesNotWantIsNotOfferedUntilSheTakesItBack() {
        var anna = FakeLedger.willing(18);
        somethingToOffer(anna);

        give(anna, "-cup", "NOT_INTERESTED").statusCode(200);
        offered(anna).body("items[0].recommendations.sku", not(hasItem(mark + "-cup")));
        said(anna).body("items.sku", contains(mark + "-cup")).body("items.feedback", contains("NOT_INTERESTED"));

        takeBack(anna, "-cup").statusCode(204);
        offered(anna).body("items[0].recommendations.sku", hasItem(mark + "-cup"));
        said(anna).body("items", empty());
        takeBack(anna, "-cup").statusCode(204);
        EventContract.emitted("rapport.recommendation", anna, FeedbackGiven.TYPE, "feedback-given.v1");
    }

    @Test
    void whatSheBoughtForSomebodyElseIsCitedNoMore() {
        var anna = FakeLedger.willing(19);
        somethingToOffer(anna);

        give(anna, "-pot", "GIFT").statusCode(200);
        offered(anna).body("items[0].recommendations.evidence.flatten().sku", not(hasItem(mark + "-pot")));
        takeBack(anna, "-pot").statusCode(204);
        offered(anna).body("items[0].recommendations.evidence.flatten().sku", hasItem(mark + "-pot"));
    }

    @Test
    void whatBothSaidWhoAreOnePersonHoldsForHer() {
        give(FakeLedger.MERGED, "-cup", "NOT_INTERESTED").statusCode(200);

        said(FakeLedger.SURVIVOR).body("items.sku", hasItem(mark + "-cup"));
        takeBack(FakeLedger.SURVIVOR, "-cup").statusCode(204);
        said(FakeLedger.MERGED).body("items.sku", not(hasItem(mark + "-cup")));
    }

    @Test
    void whoMayNotReadOfHerSaysNothingForHer() {
        var anna = FakeLedger.willing(18);
        as(Tokens.customer("somebody-else"))
                .body("{\"feedback\":\"GIFT\"}")
                .put("/v1/customers/" + anna + "/item-feedback/" + mark)
                .then()
                .statusCode(403);
        give(anna, "-cup", "HATES_IT").statusCode(400).body("code", equalTo("MALFORMED_BODY"));
        give("no-uuid", "-cup", "GIFT").statusCode(400);
    }

    private void somethingToOffer(String customer) {
        bought(customer, "tea", mark + "-pot");
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-cup");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> offered(customer).body("items[0].recommendations.sku", hasItem(mark + "-cup")));
    }

    private static ValidatableResponse offered(String customer) {
        return as(Tokens.agent())
                .body("{\"ids\":[\"" + customer + "\"],\"recommendations\":10}")
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse give(String customer, String item, String feedback) {
        return as(Tokens.agent())
                .body("{\"feedback\":\"" + feedback + "\"}")
                .put("/v1/customers/" + customer + "/item-feedback/" + mark + item)
                .then();
    }

    private ValidatableResponse takeBack(String customer, String item) {
        return as(Tokens.agent())
                .delete("/v1/customers/" + customer + "/item-feedback/" + mark + item)
                .then();
    }

    private static ValidatableResponse said(String customer) {
        return as(Tokens.agent())
                .get("/v1/customers/" + customer + "/item-feedback")
                .then()
                .statusCode(200);
    }
}
