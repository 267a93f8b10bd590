package dev.rapport.recommendation.model;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is learned from what was bought, and what is said of those of whom nothing is known. */
@QuarkusTest
@TestProfile(ModelApiTest.Learning.class)
public class ModelApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String BROKEN = """
            with version as (
                insert into models (name, items, people, changes, trained_at, millis)
                select 'ease', '{a}', 1, n_tup_ins + n_tup_upd + n_tup_del, now(), 0 from pg_stat_user_tables
                where relname = 'basket_items' returning id)
            insert into model_rows select id, 0, '\\x00' from version
            """;

    @Inject
    Pool pool;

    private final String mark = "l" + UUID.randomUUID().toString().substring(0, 8);

    /** Looks every second whether there is something to learn. */
    public static class Learning implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rapport.recommendation.model.every", "1s");
        }
    }

    @BeforeEach
    void othersBoughtBoth() {
        for (var other = 0; other < 4; other++) {
            bought(UUID.randomUUID().toString(), mark + "-teas", mark + "-pot", mark + "-cup");
        }
    }

    @Test
    void whatIsLearnedIsOfferedWithWhatItRestsOn() {
        var anna = FakeLedger.profiled(10);
        bought(anna, mark + "-teas", mark + "-pot");

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].sku", equalTo(mark + "-cup"))
                        .body("[0].basis", equalTo("PERSONAL")));
        var suggestion = recommended(anna).extract().<Map<String, Object>>path("items[0].recommendations[0]");
        @SuppressWarnings("unchecked")
        var evidence = (List<Map<String, Object>>) suggestion.get("evidence");
        assertThat(evidence).allMatch(fact -> fact.get("sku").equals(mark + "-pot") && fact.get("orderId") != null);
        assertThat(evidence.stream().mapToDouble(ModelApiTest::contribution).sum())
                .isCloseTo(((Number) suggestion.get("score")).doubleValue(), Offset.offset(1e-9));
    }

    @Test
    void whatLiesInASessionOfNobodyIsAnsweredByTheModelToo() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.agent())
                        .body("{\"items\":[\"" + mark + "-pot\"],\"first\":3}")
                        .post("/v1/session-suggestions")
                        .then()
                        .statusCode(200)
                        .body("items[0].sku", equalTo(mark + "-cup"))
                        .body("items[0].basis", equalTo("SESSION"))
                        .body("items[0].evidence[0].kind", equalTo("IN_SESSION"))
                        .body("items[0].evidence[0].sku", equalTo(mark + "-pot")));
    }

    @Test
    void whatIsWithheldIsOfferedByNoneOfTheWays() {
        var anna = FakeLedger.profiled(15);
        bought(anna, mark + "-teas", mark + "-pot");
        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("[0].sku", equalTo(mark + "-cup")));

        for (var reason : List.of("\"hidden\": true", "\"blocked\": true", "\"validTo\": \"2020-01-01T00:00:00Z\"")) {
            withhold(mark + "-cup", reason);
            recommended(anna).body("sku", not(hasItem(mark + "-cup")));
        }
    }

    private static void withhold(String sku, String reason) {
        var item = "{\"sku\": \"" + sku + "\", \"name\": \"Cup\", \"category\": \"cups\", " + reason + "}";
        as(Tokens.ops()).body(item.replace(", " + reason, "")).post("/v1/items");
        var version = as(Tokens.ops()).get("/v1/items/" + sku).header("ETag");
        as(Tokens.ops())
                .header("If-Match", version)
                .body(item)
                .put("/v1/items/" + sku)
                .then()
                .statusCode(200);
    }

    @Test
    void whatSheBuysRegularlyIsKeptAtHandWhereSheLetsUsKnow() {
        var anna = FakeLedger.profiled(16);
        bought(anna, mark + "-teas", mark + "-green", mark + "-pot");
        bought(anna, mark + "-teas", mark + "-green", mark + "-black");
        bought(anna, mark + "-teas", mark + "-green", mark + "-black");

        await().atMost(PATIENCE)
                .untilAsserted(() -> offered(anna)
                        .body("items[0].buyAgain.sku", contains(mark + "-green", mark + "-black"))
                        .body("items[0].buyAgain[0].basis", equalTo("BOUGHT_AGAIN"))
                        .body("items[0].buyAgain[0].evidence.kind", contains("BOUGHT", "BOUGHT", "BOUGHT", "POPULAR"))
                        .body("items[0].buyAgain.sku", not(hasItem(mark + "-pot"))));
        bought(FakeLedger.GRANTED, mark + "-teas", mark + "-green");
        bought(FakeLedger.GRANTED, mark + "-teas", mark + "-green");
        offered(FakeLedger.GRANTED).body("items[0].buyAgain", hasSize(0));
    }

    @Test
    void whoBoughtNothingIsOfferedWhatEverybodyBuys() {
        var anna = FakeLedger.profiled(11);
        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].basis", equalTo("POPULAR"))
                        .body("basis", everyItem(equalTo("POPULAR")))
                        .body("[0].evidence[0].kind", equalTo("POPULAR"))
                        .body("[0].evidence[0].sku", nullValue()));
    }

    @Test
    void whatNobodyElseBoughtLeavesItsCategory() {
        var anna = FakeLedger.profiled(12);
        bought(anna, mark + "-teas", mark + "-rare");

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].basis", equalTo("CATEGORY"))
                        .body("[0].evidence[0].sku", equalTo(mark + "-rare"))
                        .body("[0].evidence[0].kind", equalTo("BOUGHT_FROM_CATEGORY")));
    }

    @Test
    void whatWasBoughtForSomebodyElseSaysNothingOfHer() {
        var anna = FakeLedger.profiled(13);
        bought(anna, mark + "-teas", mark + "-pot");
        gift(anna, mark + "-pot");

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("basis", everyItem(equalTo("POPULAR")))
                        .body("sku", not(hasItem(mark + "-pot"))));
    }

    @Test
    void whoDoesNotLetUsLearnHerTasteIsOfferedWhatEverybodyBuysAndTold() {
        bought(FakeLedger.GRANTED, mark + "-teas", mark + "-pot");
        var silent = UUID.randomUUID().toString();
        bought(silent, mark + "-teas", mark + "-pot");

        for (var refusing : List.of(FakeLedger.GRANTED, silent)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> recommended(refusing)
                            .body("basis", everyItem(equalTo("POPULAR")))
                            .body("size()", greaterThan(0)));
            offered(refusing).body("items[0].profiling", equalTo("NO_CONSENT"));
        }
    }

    @Test
    void nothingIsLearnedFromWhoRefuses() {
        var anna = FakeLedger.profiled(17);
        var silent = UUID.randomUUID().toString();
        bought(FakeLedger.GRANTED, mark + "-teas", mark + "-a", mark + "-b");
        bought(silent, mark + "-teas", mark + "-a", mark + "-b");
        for (var other = 0; other < 2; other++) {
            bought(UUID.randomUUID().toString(), mark + "-teas", mark + "-x", mark + "-y");
        }
        bought(anna, mark + "-teas", mark + "-a", mark + "-x");

        await().atMost(PATIENCE).untilAsserted(() -> basis(anna, mark + "-y", "PERSONAL"));
        basis(anna, mark + "-b", "BOUGHT_TOGETHER");
    }

    private static void basis(String customer, String sku, String basis) {
        recommended(customer).body("find { it.sku == '" + sku + "' }.basis", equalTo(basis));
    }

    @Test
    void versionThatCannotBeReadIsNotUsedAndSaysWhy() {
        var anna = FakeLedger.profiled(14);
        bought(anna, mark + "-teas", mark + "-pot");
        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("[0].basis", equalTo("PERSONAL")));
        var unused = pool.query(BROKEN).execute().await().indefinitely();

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.ops())
                        .get("/v1/models")
                        .then()
                        .statusCode(200)
                        .body("items.problem", hasItem("a row is cut off")));
        recommended(anna).body("[0].basis", equalTo("PERSONAL"));
        as(Tokens.agent()).get("/v1/models").then().statusCode(403);
    }

    private static ValidatableResponse recommended(String customer) {
        return offered(customer).rootPath("items[0].recommendations");
    }

    private static ValidatableResponse offered(String customer) {
        return as(Tokens.agent())
                .body(offers(customer))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private static double contribution(Map<String, Object> fact) {
        return ((Number) fact.get("contribution")).doubleValue();
    }

    private static void gift(String giver, String sku) {
        var data = """
                {"customerId": "%s", "registryId": "%s", "itemId": "%s", "sku": "%s", "quantity": 1}""".formatted(giver, UUID.randomUUID(), UUID.randomUUID(), sku);
        EventContract.assertValid("gift-bought.v1", data);
        try (var events = new CloudEvents("profile-service")) {
            events.send("rapport.profile", UUID.randomUUID().toString(), "rapport.profile.gift.bought.v1", giver, data);
        }
    }
}
