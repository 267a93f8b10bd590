package dev.rapport.recommendation.suggestion;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionApiTest {
    private final String mark = "v" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatOthersBoughtWithItComesNext() {
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), "tea", mark + "-pot", mark + "-cup");
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> next(5, mark + "-pot")
                        .statusCode(200)
                        .body("items[0].sku", equalTo(mark + "-cup"))
                        .body("items[0].basis", equalTo("BOUGHT_TOGETHER"))
                        .body("items[0].evidence[0].sku", equalTo(mark + "-pot"))
                        .body("items[0].evidence[0].baskets", equalTo(3)));
        next(5, mark + "-pot", mark + "-cup").body("items.sku", not(hasItem(mark + "-cup")));
    }

    @Test
    void whoLookedAtNothingKnownIsOfferedWhatEverybodyBuys() {
        next(3, mark + "-never").statusCode(200).body("items.basis", everyItem(equalTo("POPULAR")));
        next(3).statusCode(200)
                .body("items.basis", everyItem(equalTo("POPULAR")))
                .body("items.size()", lessThanOrEqualTo(3));
    }

    @Test
    void sessionThatCannotBeIsRefused() {
        next(0, "pot").statusCode(400);
        next(5, Collections.nCopies(51, "pot").toArray(String[]::new)).statusCode(400);
        as(Tokens.agent())
                .body("{\"first\":5}")
                .post("/v1/session-suggestions")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse next(int first, String... items) {
        var session = Arrays.stream(items).map(item -> "\"" + item + "\"").collect(Collectors.joining(","));
        return as(Tokens.agent())
                .body("{\"items\":[" + session + "],\"first\":" + first + "}")
                .post("/v1/session-suggestions")
                .then();
    }
}
