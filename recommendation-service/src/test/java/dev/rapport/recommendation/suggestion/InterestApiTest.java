package dev.rapport.recommendation.suggestion;

import static dev.rapport.recommendation.Interests.removed;
import static dev.rapport.recommendation.Interests.stated;
import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.recommendation.model.ModelApiTest;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers say that they care about. */
@QuarkusTest
@TestProfile(ModelApiTest.Learning.class)
class InterestApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String mark = "i" + UUID.randomUUID().toString().substring(0, 8);
    private final String anna = FakeLedger.profiled(24);

    @Test
    void whatSheCaresAboutIsOfferedHoweverSheSpellsItUntilSheCaresNoMore() {
        for (var other = 0; other < 3; other++) {
            bought(UUID.randomUUID().toString(), mark + "-teas", mark + "-pot");
        }
        var interest = UUID.randomUUID().toString();
        stated(anna, interest, mark.toUpperCase() + "-TEAS", 0.8);

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended()
                        .body("[0].sku", equalTo(mark + "-pot"))
                        .body("[0].basis", equalTo("CATEGORY"))
                        .body("[0].evidence.kind", contains("INTERESTED"))
                        .body("[0].evidence.interestId", contains(interest)));

        stated(anna, interest, mark + "-teas", 0);
        await().atMost(PATIENCE).untilAsserted(() -> recommended().body("basis", not(hasItem("CATEGORY"))));
        stated(anna, interest, mark + "-teas", 1);
        await().atMost(PATIENCE).untilAsserted(() -> recommended().body("[0].basis", equalTo("CATEGORY")));
        removed(anna, interest);
        await().atMost(PATIENCE).untilAsserted(() -> recommended().body("basis", not(hasItem("CATEGORY"))));
    }

    private ValidatableResponse recommended() {
        return as(Tokens.agent())
                .body(offers(anna))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200)
                .rootPath("items[0].recommendations");
    }
}
