package dev.rapport.recommendation.experiment;

import static dev.rapport.recommendation.Purchases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.recommendation.Contacts;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExperimentApiTest {
    private final String name = "e" + UUID.randomUUID().toString().substring(0, 8);

    /** Eight of them, of whom some write to us; a strategy of its own, so that no other test is in it. */
    @Test
    void someAreLeftWithoutForEverAndTheOthersAreNot() {
        var strategy = "\"kind\":\"ANSWER\",\"description\":\"Try\",\"purposes\":[],\"relations\":[],\"restDays\":1,"
                + "\"propensity\":0.5,\"value\":10,\"enabled\":true";
        as(Tokens.marketer())
                .body("{" + strategy + "}")
                .put("/v1/strategies/" + name)
                .then()
                .statusCode(200);
        IntStream.range(10, 18).forEach(number -> Contacts.wrote(FakeLedger.willing(number)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        IntStream.range(10, 18).forEach(number -> next(number).body(strategies(), hasItem(name))));

        put(null, 0.5).statusCode(200);
        Map<Integer, String> found = new TreeMap<>();
        IntStream.range(10, 18).forEach(number -> found.put(number, outcome(number)));
        for (var again = 0; again < 2; again++) {
            IntStream.range(10, 18)
                    .forEach(number -> assertThat(outcome(number)).isEqualTo(found.get(number)));
        }

        var expected = IntStream.range(10, 18)
                .filter(number -> Arm.of(name, UUID.fromString(FakeLedger.willing(number)), 0.5) == Arm.CONTROL)
                .boxed()
                .toList();
        assertThat(found.entrySet().stream()
                        .filter(each -> each.getValue().equals("CONTROL_GROUP"))
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(expected);
        result().body("control.exposed", equalTo(expected.size()))
                .body("treatment.exposed", equalTo(8 - expected.size()))
                .body("treatment.won", equalTo(0));
        EventContract.emitted(
                "rapport.recommendation",
                UUID.nameUUIDFromBytes(("experiment:" + name).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                ExperimentChanged.TYPE,
                "experiment-changed.v1");
    }

    @Test
    void whatCannotBeIsRefused() {
        as(Tokens.marketer())
                .body("{\"strategy\":\"never-heard\",\"controlShare\":0.5,\"withinDays\":30,\"enabled\":true}")
                .put("/v1/experiments/" + name)
                .then()
                .statusCode(422)
                .body("code", equalTo("EXPERIMENT_STRATEGY_UNKNOWN"));
        as(Tokens.marketer())
                .body("{\"strategy\":\"win-back\",\"controlShare\":-0.5,\"withinDays\":30,\"enabled\":true}")
                .put("/v1/experiments/" + name)
                .then()
                .statusCode(400);
        as(Tokens.marketer())
                .get("/v1/experiments/" + name + "/result")
                .then()
                .statusCode(404)
                .body("code", equalTo("EXPERIMENT_UNKNOWN"));
        as(Tokens.agent()).get("/v1/experiments").then().statusCode(403);
    }

    @Test
    void whatItIsAboutStays() {
        as(Tokens.marketer())
                .body("{\"strategy\":\"win-back\",\"controlShare\":0.5,\"withinDays\":30,\"enabled\":false}")
                .put("/v1/experiments/" + name)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body("{\"strategy\":\"cross-sell\",\"controlShare\":0.5,\"withinDays\":30,\"enabled\":false}")
                .put("/v1/experiments/" + name)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPERIMENT_OF_ANOTHER"))
                .body("errors.field", contains("strategy"));
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body("{\"strategy\":\"win-back\",\"controlShare\":0.1,\"withinDays\":30,\"enabled\":false}")
                .put("/v1/experiments/" + name)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPERIMENT_OF_ANOTHER"))
                .body("errors.field", contains("controlShare"));
        result().body("lift", nullValue());
        as(Tokens.marketer()).get("/v1/experiments").then().body("items.name", hasItem(name));
    }

    private ValidatableResponse put(String version, double share) {
        var request = as(Tokens.marketer())
                .body("{\"strategy\":\"" + name + "\",\"controlShare\":" + share
                        + ",\"withinDays\":30,\"enabled\":true}");
        return (version == null ? request : request.header("If-Match", version))
                .put("/v1/experiments/" + name)
                .then();
    }

    private ValidatableResponse result() {
        return as(Tokens.marketer())
                .get("/v1/experiments/" + name + "/result")
                .then()
                .statusCode(200);
    }

    private String outcome(int number) {
        var silence = next(number)
                .extract()
                .<String>path("items[0].nextActions.silences.find { it.strategy == '" + name + "' }?.reason");
        return silence == null ? "done" : silence;
    }

    private static ValidatableResponse next(int number) {
        return as(Tokens.agent())
                .body("{\"ids\":[\"" + FakeLedger.willing(number) + "\"],\"nextActions\":10}")
                .post("/v1/customer-offers")
                .then()
                .statusCode(200);
    }

    private static String strategies() {
        return "items[0].nextActions.actions.strategy";
    }
}
