package dev.rapport.recommendation.view;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void suggestsWhatOthersBoughtTogetherWithEvidenceThatSumsToTheScore() {
        var anna = FakeLedger.profiled(0);
        var mark = "s" + UUID.randomUUID().toString().substring(0, 8);
        bought(anna, "tea", mark + "-pot");
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-cup");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.agent())
                        .body(offers(anna))
                        .post("/v1/customer-offers")
                        .then()
                        .statusCode(200)
                        .body("items[0].recommendations[0].sku", equalTo(mark + "-cup"))
                        .body("items[0].recommendations[0].evidence[0].baskets", equalTo(3)));
        var suggestion = as(Tokens.agent())
                .body(offers(anna))
                .post("/v1/customer-offers")
                .then()
                .extract()
                .<Map<String, Object>>path("items[0].recommendations[0]");

        @SuppressWarnings("unchecked")
        var evidence = (List<Map<String, Object>>) suggestion.get("evidence");
        var sum = evidence.stream()
                .mapToDouble(fact -> ((Number) fact.get("contribution")).doubleValue())
                .sum();
        assertThat(sum)
                .isCloseTo(((Number) suggestion.get("score")).doubleValue(), org.assertj.core.data.Offset.offset(1e-5));
        assertThat(evidence).allMatch(fact -> fact.get("sku").equals(mark + "-pot"));
    }

    @Test
    void whatSheOwnsIsNotSuggested() {
        var anna = FakeLedger.profiled(1);
        var mark = "o" + UUID.randomUUID().toString().substring(0, 8);
        bought(anna, "tea", mark + "-a", mark + "-b");
        bought(UUID.randomUUID().toString(), "tea", mark + "-a", mark + "-b", mark + "-c");

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.agent())
                        .body(offers(anna))
                        .post("/v1/customer-offers")
                        .then()
                        .body("items[0].recommendations.sku", equalTo(List.of(mark + "-c"))));
    }

    @Test
    void whatIsNotAvailableMakesRoomForWhatIs() {
        var anna = FakeLedger.profiled(2);
        var mark = "v" + UUID.randomUUID().toString().substring(0, 8);
        bought(anna, "tea", mark + "-pot");
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-gone");
        }
        bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-cup");
        as(Tokens.ops())
                .body("{\"sku\":\"" + mark + "-gone\",\"name\":\"Gone\",\"category\":\"tea\",\"available\":false}")
                .post("/v1/items")
                .then()
                .statusCode(201);

        var one = "{\"ids\":[\"" + anna + "\"],\"recommendations\":1,\"notifications\":0}";
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.agent())
                        .body(one)
                        .post("/v1/customer-offers")
                        .then()
                        .body("items[0].recommendations.sku", equalTo(List.of(mark + "-cup")))
                        .body("items[0].recommendations[0].name", equalTo("Item " + mark + "-cup")));
    }

    @Test
    void whatBothBoughtWhoAreOnePersonCountsForHer() {
        var mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        bought(FakeLedger.MERGED, "tea", mark + "-pot");
        bought(FakeLedger.SURVIVOR, "tea", mark + "-tray");
        bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-tray", mark + "-cup");

        for (var either : List.of(FakeLedger.SURVIVOR, FakeLedger.MERGED)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> as(Tokens.agent())
                            .body(offers(either))
                            .post("/v1/customer-offers")
                            .then()
                            .body("items.id", equalTo(List.of(either)))
                            .body("items[0].recommendations.sku", equalTo(List.of(mark + "-cup")))
                            .body("items[0].recommendations[0].evidence.sku", hasItems(mark + "-pot", mark + "-tray")));
        }
    }

    @Test
    void withoutRelationNothingIsGiven() {
        as(Tokens.customer("nobody"))
                .body(offers(UUID.randomUUID().toString()))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200)
                .body("items[0].access.reason", everyItem(equalTo("NO_RELATION")))
                .body("items[0].recommendations", nullValue())
                .body("items[0].notifications", nullValue());
    }

    @Test
    void customerKnownByEventSeesHerOwn() {
        var anna = UUID.randomUUID().toString();
        var subject = UUID.randomUUID().toString();
        try (var events = new CloudEvents("profile-service")) {
            events.send(
                    "rapport.profile",
                    UUID.randomUUID().toString(),
                    "rapport.profile.customer.created.v1",
                    anna,
                    "{\"customerId\":\"" + anna + "\",\"keycloakSub\":\"" + subject
                            + "\",\"createdAt\":\"2026-01-01T00:00:00Z\"}");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> as(Tokens.customer(subject))
                        .body(offers(anna))
                        .post("/v1/customer-offers")
                        .then()
                        .body("items[0].access.reason", everyItem(equalTo("OK_SELF"))));
    }
}
