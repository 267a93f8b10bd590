package dev.rapport.recommendation.strategy;

import static dev.rapport.recommendation.Purchases.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrategyApiTest {
    private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void strategyIsMadeChangedAndHoldsFromTheNextAnswerOn() {
        put(null, strategy("\"enabled\":true,\"value\":500,\"relations\":[\"DEDICATED\"]"))
                .statusCode(200)
                .header("ETag", "\"0\"");
        next().body(reason(), equalTo("RELATION"));

        put("\"0\"", strategy("\"enabled\":true,\"value\":500,\"relations\":[]"))
                .statusCode(200)
                .header("ETag", "\"1\"");
        next().body(reason(), equalTo("NOTHING_FITS"));

        put("\"1\"", strategy("\"enabled\":false,\"value\":500,\"relations\":[]"))
                .statusCode(200);
        next().body(reason(), equalTo(null));
        EventContract.emitted(
                "rapport.recommendation",
                UUID.nameUUIDFromBytes(("strategy:" + name).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                StrategyChanged.TYPE,
                "strategy-changed.v1");
    }

    @Test
    void whatCannotBeIsRefused() {
        put(null, strategy("\"enabled\":true,\"value\":-1,\"relations\":[]")).statusCode(400);
        put(null, strategy("\"enabled\":true,\"value\":1,\"relations\":[],\"propensity\":1.5"))
                .statusCode(400);
        put(null, strategy("\"enabled\":true,\"value\":1,\"relations\":[\"FRIEND\"]"))
                .statusCode(400);
        put(
                        null,
                        strategy("\"enabled\":true,\"value\":1,\"relations\":[]")
                                .replace("\"purposes\":[]", "\"purposes\":[\"never-heard\"]"))
                .statusCode(422)
                .body("code", equalTo("PURPOSE_UNKNOWN"));
        put("\"0\"", strategy("\"enabled\":true,\"value\":1,\"relations\":[]")).statusCode(412);
        as(Tokens.agent())
                .get("/v1/strategies/" + name)
                .then()
                .statusCode(404)
                .body("code", equalTo("STRATEGY_UNKNOWN"));
    }

    @Test
    void strategyIsChangedOnlyByWhoHasSeenIt() {
        put(null, strategy("\"enabled\":false,\"value\":1,\"relations\":[]")).statusCode(200);
        put(null, strategy("\"enabled\":false,\"value\":2,\"relations\":[]")).statusCode(428);
        put("\"7\"", strategy("\"enabled\":false,\"value\":2,\"relations\":[]")).statusCode(412);
        as(Tokens.agent())
                .get("/v1/strategies/" + name)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("value", equalTo(1.0f));
    }

    @Test
    void everybodyReadsThemAndMarketersKeepThem() {
        as(Tokens.agent())
                .get("/v1/strategies")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("fix-problem", "cross-sell", "nothing"));
        as(Tokens.agent())
                .body(strategy("\"enabled\":false,\"value\":1,\"relations\":[]"))
                .put("/v1/strategies/" + name)
                .then()
                .statusCode(403);
    }

    private static String strategy(String more) {
        return "{\"kind\":\"PAIRED_OFFER\",\"description\":\"Try\",\"purposes\":[],\"restDays\":1,\"propensity\":0.5,"
                + more + "}";
    }

    private ValidatableResponse put(String version, String strategy) {
        var request = as(Tokens.marketer()).body(strategy);
        return (version == null ? request : request.header("If-Match", version))
                .put("/v1/strategies/" + name)
                .then();
    }

    private static ValidatableResponse next() {
        return as(Tokens.agent())
                .body("{\"ids\":[\"" + FakeLedger.willing(9) + "\"],\"nextActions\":10}")
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private String reason() {
        return "items[0].nextActions.silences.find { it.strategy == '" + name + "' }?.reason";
    }
}
