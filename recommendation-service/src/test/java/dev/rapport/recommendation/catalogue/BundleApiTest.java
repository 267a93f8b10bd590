package dev.rapport.recommendation.catalogue;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BundleApiTest {
    private final String mark = "b" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void bundleIsMadeOfProductsServicesAndBundles() {
        items("router", "setup", "box", "home");

        made("box", "router", "setup").statusCode(200).body("items.quantity", contains(2, 2));
        made("home", "box").statusCode(200);

        parts("box").body("items.sku", contains(mark + "-router", mark + "-setup"));
        parts("home").body("items.sku", contains(mark + "-box"));
        made("home").statusCode(200);
        parts("home").body("items", empty());
    }

    @Test
    void bundleThatContainsItselfIsRefusedAndNothingIsChanged() {
        items("one", "two", "three");
        made("one", "two").statusCode(200);
        made("two", "three").statusCode(200);

        made("three", "one").statusCode(422).body("code", equalTo("BUNDLE_CYCLIC"));
        made("one", "one").statusCode(422).body("code", equalTo("BUNDLE_CYCLIC"));
        parts("three").body("items", empty());
        parts("one").body("items.sku", contains(mark + "-two"));
    }

    @Test
    void partsThatCannotBeAreRefused() {
        items("one", "two");

        made("one", "never").statusCode(422).body("code", equalTo("PART_UNKNOWN"));
        made("one", "two", "two").statusCode(400).body("code", equalTo("INVALID_VALUE"));
        put("one", "{\"items\":[{\"sku\":\"" + mark + "-two\",\"quantity\":-1}]}")
                .statusCode(400);
        made("never", "two").statusCode(404).body("code", equalTo("ITEM_UNKNOWN"));
        as(Tokens.agent())
                .body("{\"items\":[]}")
                .put("/v1/items/" + mark + "-one/parts")
                .then()
                .statusCode(403);
    }

    /** However deep it lies. */
    @Test
    void bundleIsWithheldWhileSomethingInItIs() {
        var anna = FakeLedger.profiled(9);
        items("router", "box", "home");
        made("box", "router").statusCode(200);
        made("home", "box").statusCode(200);
        bought(anna, "net", mark + "-cable");
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "net", mark + "-cable", mark + "-home");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> offered(anna).body("items[0].recommendations.sku", hasItem(mark + "-home")));

        block("router");
        offered(anna).body("items[0].recommendations.sku", not(hasItem(mark + "-home")));

        made("box").statusCode(200);
        offered(anna).body("items[0].recommendations.sku", hasItem(mark + "-home"));
    }

    private static ValidatableResponse offered(String customer) {
        return as(Tokens.agent())
                .body("{\"ids\":[\"" + customer + "\"],\"recommendations\":10}")
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private void items(String... names) {
        Arrays.stream(names)
                .forEach(name -> as(Tokens.ops())
                        .body(item(name, false))
                        .post("/v1/items")
                        .then()
                        .statusCode(201));
    }

    private void block(String name) {
        as(Tokens.ops())
                .header("If-Match", "\"0\"")
                .body(item(name, true))
                .put("/v1/items/" + mark + "-" + name)
                .then()
                .statusCode(200);
    }

    private String item(String name, boolean blocked) {
        return "{\"sku\":\"" + mark + "-" + name + "\",\"name\":\"" + name + "\",\"category\":\"net\",\"blocked\":"
                + blocked + "}";
    }

    private ValidatableResponse made(String name, String... parts) {
        return put(
                name,
                Arrays.stream(parts)
                        .map(part -> "{\"sku\":\"" + mark + "-" + part + "\",\"quantity\":2}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }

    private ValidatableResponse put(String name, String parts) {
        return as(Tokens.ops())
                .body(parts)
                .put("/v1/items/" + mark + "-" + name + "/parts")
                .then();
    }

    private ValidatableResponse parts(String name) {
        return as(Tokens.agent())
                .get("/v1/items/" + mark + "-" + name + "/parts")
                .then();
    }
}
