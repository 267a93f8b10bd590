package dev.rapport.interaction.plan;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.wire.WireFixtures.batch;
import static dev.rapport.interaction.wire.WireFixtures.fresh;
import static dev.rapport.interaction.wire.WireFixtures.track;
import static dev.rapport.interaction.wire.WireFixtures.writeKey;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TrackingPlanApiTest {
    private static final String PRICED = """
            {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {"properties":
              {"type": "object", "required": ["price"], "properties": {"price": {"type": "number", "minimum": 0},
               "code": {"type": "string", "pattern": "^[A-Z]{2}$"}}}}}""";

    private final String source = "s" + fresh().substring(0, 8);
    private final String user = fresh();
    private final List<String> planned = new ArrayList<>();
    private String key = "";

    @BeforeEach
    void giveKey() {
        key = writeKey(source, "service");
    }

    @AfterEach
    void takeOffThePlan() {
        planned.forEach(
                id -> as(Tokens.ops()).delete("/v1/planned-events/" + id).then().statusCode(204));
    }

    @Test
    void rejectedMessageIsCorrectedAndReplayed() {
        plan(source, "Offer Made", 1, "REJECT", PRICED);
        var wrong = track(fresh(), user, "Offer Made", "", "\"price\": \"dear\", \"code\": \"de\"");
        batch(key, wrong, track(fresh(), user, "Offer Made", "", "\"price\": 1, \"code\": \"DE\""))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.code", contains("MESSAGE_OFF_PLAN"))
                .body("rejected[0].errors.field", contains("properties.price", "properties.code"));

        var held = as(Tokens.ops())
                .get("/v1/quarantine?source=" + source)
                .then()
                .body("items.code", contains("MESSAGE_OFF_PLAN"))
                .extract()
                .<String>path("items[0].id");
        as(Tokens.ops())
                .post("/v1/quarantine/" + held + "/replay")
                .then()
                .statusCode(422)
                .body("code", equalTo("MESSAGE_OFF_PLAN"));
        as(Tokens.ops())
                .header("If-Match", "\"0\"")
                .body(wrong.replace("\"dear\"", "3").replace("\"de\"", "\"DE\""))
                .put("/v1/quarantine/" + held + "/message")
                .then()
                .statusCode(204);
        as(Tokens.ops()).post("/v1/quarantine/" + held + "/replay").then().statusCode(200);
    }

    @Test
    void warningIsAnsweredAndCountedAndTheMessageRecorded() {
        var id = plan(source, "Offer Made", 1, "WARN", PRICED);
        batch(key, track("m-1", user, "Offer Made"), track(fresh(), user, "Other"))
                .body("accepted", equalTo(2))
                .body("rejected", hasSize(0))
                .body("warnings.index", contains(0))
                .body("warnings.messageId", contains("m-1"))
                .body("warnings[0].errors.field", contains("properties.price"))
                .body("warnings[0].errors.message", contains("must be given"));

        as(Tokens.ops())
                .get("/v1/planned-events/" + id + "/violations")
                .then()
                .statusCode(200)
                .body("count", contains(1))
                .body("lastMessageId", contains("m-1"))
                .body("[0].lastErrors.field", contains("properties.price"));
    }

    @Test
    void allowedIsCountedWithoutAWord() {
        var id = plan(source, "Offer Made", 1, "ALLOW", PRICED);
        batch(key, track(fresh(), user, "Offer Made"))
                .body("accepted", equalTo(1))
                .body("warnings", nullValue());

        as(Tokens.ops()).get("/v1/planned-events/" + id + "/violations").then().body("count", contains(1));
    }

    @Test
    void messageIsHeldAgainstTheVersionThatItNames() {
        plan(source, "Offer Made", 1, "REJECT", "true");
        plan(source, "Offer Made", 2, "REJECT", PRICED);
        var second = "\"context\": {\"protocols\": {\"event_version\": %s}}, \"event\"";

        batch(key, track(fresh(), user, "Offer Made")).body("accepted", equalTo(1));
        batch(key, track(fresh(), user, "Offer Made").replace("\"event\"", second.formatted("2")))
                .body("rejected.code", contains("MESSAGE_OFF_PLAN"));
        batch(key, track(fresh(), user, "Offer Made").replace("\"event\"", second.formatted("\"2\"")))
                .body("rejected.code", contains("MESSAGE_OFF_PLAN"));
        batch(key, track(fresh(), user, "Offer Made").replace("\"event\"", second.formatted("3")))
                .body("accepted", equalTo(1));
    }

    @Test
    void whatIsNotPlannedIsRefusedWhereNothingElseIsWanted() {
        plan(source, "*", 1, "REJECT", "false");
        plan(source, "Offer Made", 1, "REJECT", "true");

        batch(
                        key,
                        track(fresh(), user, "Offer Made"),
                        track(fresh(), user, "Offer Meant"),
                        "{\"type\": \"page\", \"userId\": \"" + user + "\"}")
                .body("accepted", equalTo(2))
                .body("rejected.index", contains(1));
        batch(writeKey("t" + source, "service"), track(fresh(), user, "Offer Meant"))
                .body("accepted", equalTo(1));
    }

    @Test
    void planOfOneSourceGoesBeforeThatOfAll() {
        var event = "Offer " + fresh();
        plan(null, event, 1, "REJECT", "false");
        batch(key, track(fresh(), user, event)).body("rejected", hasSize(1));
        plan(source, event, 1, "REJECT", "true");
        batch(key, track(fresh(), user, event)).body("accepted", equalTo(1));
    }

    @Test
    void planIsChangedByWhoeverHasSeenItAndTakenOff() {
        var id = plan(source, "Offer Made", 1, "REJECT", "false");
        var change = "{\"mode\": \"REJECT\", \"schema\": true}";
        var path = "/v1/planned-events/" + id;

        as(Tokens.ops()).body(change).put(path).then().statusCode(428);
        as(Tokens.ops())
                .header("If-Match", "\"7\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.ops())
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(204);
        batch(key, track(fresh(), user, "Offer Made")).body("accepted", equalTo(1));
        as(Tokens.ops()).get(path).then().header("ETag", equalTo("\"1\"")).body("schema", equalTo(true));
        as(Tokens.ops()).delete(path).then().statusCode(204);
        planned.clear();
        as(Tokens.ops()).get(path).then().statusCode(404);
        as(Tokens.ops()).get("/v1/planned-events").then().body("id", not(hasItem(id)));
        as(Tokens.agent()).get("/v1/planned-events").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"type\": \"thing\"}",
                "{\"$ref\": \"https://example.org/schema\"}",
                "{\"properties\": {\"a\": {\"$ref\": \"file:///etc/passwd\"}}}",
                "{\"properties\": {\"a\": {\"pattern\": \"(a+)\\\\1\"}}}",
                "{\"properties\": {\"a\": {\"pattern\": \"(\"}}}",
                "{\"$schema\": \"http://example.org/dialect\"}",
            })
    void whatIsNoSchemaIsRefused(String schema) {
        asked(source, "Offer Made", 1, "REJECT", schema).statusCode(422).body("code", equalTo("SCHEMA_INVALID"));
    }

    @Test
    void patternsTakeNoLongerForEvilValues() {
        plan(
                source,
                "Offer Made",
                1,
                "REJECT",
                "{\"properties\": {\"properties\": {\"properties\": {\"a\": {\"pattern\": \"^(a+)+$\"}}}}}");
        batch(key, track(fresh(), user, "Offer Made", "", "\"a\": \"" + "a".repeat(20_000) + "!\""))
                .body("rejected.code", contains("MESSAGE_OFF_PLAN"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"mode\": \"REJECT\"', '\"mode\": \"MAYBE\"', 400",
        "'\"event\": \"Offer Made\"', '\"event\": \"\"', 400",
        "'\"event\": \"Offer Made\"', '\"event\": \"Offer Made\", \"type\": \"order\"', 400"
    })
    void badPlanIsRefused(String part, String wrong, int status) {
        as(Tokens.ops())
                .body(body(source, "Offer Made", 1, "REJECT", "true").replace(part, wrong))
                .post("/v1/planned-events")
                .then()
                .statusCode(status);
        plan(source, "Offer Made", 1, "REJECT", "true");
        asked(source, "Offer Made", 1, "WARN", "true").statusCode(409).body("code", equalTo("EVENT_PLANNED"));
    }

    private String plan(@Nullable String of, String event, int version, String mode, String schema) {
        var id = asked(of, event, version, mode, schema)
                .statusCode(201)
                .extract()
                .<String>path("id");
        planned.add(id);
        return id;
    }

    private static ValidatableResponse asked(
            @Nullable String of, String event, int version, String mode, String schema) {
        return as(Tokens.ops())
                .body(body(of, event, version, mode, schema))
                .post("/v1/planned-events")
                .then();
    }

    private static String body(@Nullable String of, String event, int version, String mode, String schema) {
        return "{\"source\": %s, \"event\": \"%s\", \"eventVersion\": %d, \"mode\": \"%s\", \"schema\": %s}"
                .formatted(of == null ? "null" : "\"" + of + "\"", event, version, mode, schema);
    }
}
