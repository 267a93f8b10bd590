package dev.rapport.recommendation.action;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.recommendation.Contacts;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NextActionApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String mark = "n" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void nothingIsSoldAsLongAsSomethingIsBroken() {
        var anna = FakeLedger.willing(0);
        somethingToOffer(anna);
        soon(() -> next(anna).body(kinds(), hasItem("CROSS_SELL")));

        var problem = Contacts.problem(anna);
        soon(() -> next(anna)
                .body(actions() + "[0].kind", equalTo("FIX_PROBLEM"))
                .body(actions() + "[0].facts[0].eventId", equalTo(problem))
                .body(kinds(), not(hasItem("CROSS_SELL")))
                .body(reason("cross-sell"), equalTo("OPEN_PROBLEM"))
                .body(reason("paired-offer"), equalTo("OPEN_PROBLEM")));

        Contacts.solved(anna, problem);
        soon(() ->
                next(anna).body(kinds(), hasItem("CROSS_SELL")).body(reason("fix-problem"), equalTo("NOTHING_FITS")));
    }

    @Test
    void marketerIsNotToldWhyItIsNotTheTime() {
        var anna = FakeLedger.willing(1);
        somethingToOffer(anna);
        Contacts.problem(anna);
        soon(() -> next(anna).body(reason("cross-sell"), equalTo("OPEN_PROBLEM")));

        as(Tokens.marketer())
                .header("Purpose", "marketing")
                .body(request(anna))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200)
                .body(reason("cross-sell"), equalTo("NOT_NOW"))
                .body(kinds(), not(hasItem("FIX_PROBLEM")))
                .body(reason("fix-problem"), equalTo("NO_RELATION"));
    }

    @Test
    void whatSheWroteIsAnsweredOnce() {
        var anna = FakeLedger.willing(2);
        var message = Contacts.wrote(anna);
        soon(() -> next(anna)
                .body(actions() + "[0].kind", equalTo("ANSWER"))
                .body(actions() + "[0].facts[0].eventId", equalTo(message))
                .body(actions() + "[0].facts[0].about", equalTo("enquiry")));

        Contacts.weWrote(anna);
        soon(() -> next(anna).body(reason("answer"), equalTo("NOTHING_FITS")));
    }

    @Test
    void whatWasVoidedCountsNoMore() {
        var anna = FakeLedger.willing(3);
        var problem = Contacts.problem(anna);
        soon(() -> next(anna).body(kinds(), hasItem("FIX_PROBLEM")));

        Contacts.gone(anna, problem);
        soon(() -> next(anna).body(kinds(), not(hasItem("FIX_PROBLEM"))));
    }

    @Test
    void whoWasTurnedToOftenIsLeftInPeace() {
        var anna = FakeLedger.willing(4);
        somethingToOffer(anna);
        Contacts.weWrote(anna);
        Contacts.weWrote(anna);

        soon(() -> next(anna)
                .body(reason("cross-sell"), equalTo("CONTACT_PRESSURE"))
                .body(kinds(), contains("NOTHING")));
        as(Tokens.marketer())
                .header("Purpose", "marketing")
                .body(request(anna))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200)
                .body(reason("cross-sell"), equalTo("NOT_NOW"));
    }

    @Test
    void withoutConsentNothingIsSold() {
        var anna = FakeLedger.profiled(18);
        somethingToOffer(anna);

        soon(() -> next(anna)
                .body(reason("cross-sell"), equalTo("NO_CONSENT"))
                .body(reason("win-back"), equalTo("NO_CONSENT"))
                .body(kinds(), contains("NOTHING")));
    }

    @Test
    void reactionIsRecordedOnceAndTheSameIsNotProposedAgain() {
        var anna = FakeLedger.willing(5);
        somethingToOffer(anna);
        soon(() -> next(anna)
                .body(found("CROSS_SELL") + ".sku", equalTo(mark + "-cup"))
                .body(found("CROSS_SELL") + ".facts[0].orderId", notNullValue()));
        var action = next(anna).extract().<String>path(found("CROSS_SELL") + ".id");
        var propensity = next(anna).extract().<Float>path(found("CROSS_SELL") + ".propensity");

        react(action, "REJECTED").statusCode(201);
        react(action, "REJECTED").statusCode(200);
        react(action, "ACCEPTED").statusCode(409).body("code", equalTo("REACTION_GIVEN"));
        react(UUID.randomUUID().toString(), "ACCEPTED").statusCode(404).body("code", equalTo("ACTION_UNKNOWN"));
        react(action, "WHATEVER").statusCode(400);

        next(anna).body(actions() + ".sku", not(hasItem(mark + "-cup")));
        somethingElseToOffer(anna);
        soon(() -> next(anna)
                .body(found("CROSS_SELL") + ".sku", equalTo(mark + "-bowl"))
                .body(found("CROSS_SELL") + ".chances.hers.reactions", equalTo(1))
                .body(found("CROSS_SELL") + ".propensity", lessThan(propensity)));
    }

    @Test
    void whoMayNotReadOfHerMayNotReactForHer() {
        var anna = FakeLedger.willing(6);
        somethingToOffer(anna);
        soon(() -> next(anna).body(kinds(), hasItem("CROSS_SELL")));
        var action = next(anna).extract().<String>path(found("CROSS_SELL") + ".id");

        as(Tokens.customer("somebody-else"))
                .body("{\"reaction\":\"ACCEPTED\"}")
                .put("/v1/actions/" + action + "/reaction")
                .then()
                .statusCode(403);
        react(action, "ACCEPTED").statusCode(201);
    }

    @Test
    void whatBelongsToWhatSheBoughtIsOffered() {
        var anna = FakeLedger.willing(7);
        item(mark + "-lamp");
        item(mark + "-bulb");
        pair("{\"items\":[{\"sku\":\"" + mark + "-bulb\",\"withinDays\":14}]}").statusCode(200);
        var order = bought(anna, "light", mark + "-lamp");

        soon(() -> next(anna)
                .body(found("PAIRED_OFFER") + ".sku", equalTo(mark + "-bulb"))
                .body(found("PAIRED_OFFER") + ".facts[0].orderId", equalTo(order)));
        bought(anna, "light", mark + "-bulb");
        soon(() -> next(anna).body(reason("paired-offer"), equalTo("NOTHING_FITS")));
    }

    @Test
    void pairsThatCannotBeAreRefused() {
        item(mark + "-lamp");
        pair("{\"items\":[{\"sku\":\"" + mark + "-lamp\",\"withinDays\":14}]}")
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        pair("{\"items\":[{\"sku\":\"" + mark + "-never\",\"withinDays\":14}]}")
                .statusCode(422)
                .body("code", equalTo("OFFERED_ITEM_UNKNOWN"));
        pair("{\"items\":[{\"sku\":\"" + mark + "-never\",\"withinDays\":-1}]}").statusCode(400);
        as(Tokens.ops())
                .get("/v1/items/" + mark + "-lamp/paired-offers")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Tokens.ops())
                .get("/v1/items/" + mark + "-never/paired-offers")
                .then()
                .statusCode(404)
                .body("code", equalTo("ITEM_UNKNOWN"));
    }

    @Test
    void whatIsNotAskedForIsNotComputed() {
        as(Tokens.agent())
                .body("{\"ids\":[\"" + FakeLedger.willing(8) + "\"],\"recommendations\":1}")
                .post("/v1/customer-offers")
                .then()
                .body("items[0].nextActions", nullValue());
        next(FakeLedger.willing(8)).body("items[0].recommendations", empty()).body(actions(), hasSize(1));
    }

    private void somethingToOffer(String customer) {
        bought(customer, "tea", mark + "-pot");
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-cup");
        }
        soon(() -> as(Tokens.agent())
                .body("{\"ids\":[\"" + customer + "\"],\"recommendations\":10}")
                .post("/v1/customer-offers")
                .then()
                .body("items[0].recommendations.sku", hasItems(mark + "-cup")));
    }

    private void somethingElseToOffer(String customer) {
        bought(customer, "tea", mark + "-spoon");
        bought(UUID.randomUUID().toString(), "tea", mark + "-spoon", mark + "-bowl");
    }

    private static void item(String sku) {
        as(Tokens.ops())
                .body("{\"sku\":\"" + sku + "\",\"name\":\"Item " + sku + "\",\"category\":\"light\"}")
                .post("/v1/items")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse pair(String pairs) {
        return as(Tokens.ops())
                .body(pairs)
                .put("/v1/items/" + mark + "-lamp/paired-offers")
                .then();
    }

    private static ValidatableResponse react(String action, String reaction) {
        return as(Tokens.agent())
                .body("{\"reaction\":\"" + reaction + "\"}")
                .put("/v1/actions/" + action + "/reaction")
                .then();
    }

    private static ValidatableResponse next(String customer) {
        return as(Tokens.agent())
                .body(request(customer))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private static String request(String customer) {
        return "{\"ids\":[\"" + customer + "\"],\"nextActions\":10}";
    }

    private static String actions() {
        return "items[0].nextActions.actions";
    }

    private static String kinds() {
        return actions() + ".kind";
    }

    private static String found(String kind) {
        return actions() + ".find { it.kind == '" + kind + "' }";
    }

    private static String reason(String strategy) {
        return "items[0].nextActions.silences.find { it.strategy == '" + strategy + "' }?.reason";
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }
}
