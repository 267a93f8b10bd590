package dev.rapport.profile.attribute;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AttributeDefinitionApiTest {
    static final String BODY = """
            {"schema": %s, "category": "%s", "purpose": "service", "reason": "To pack what you like",
             "benefit": "A free sample with each order"}""";

    @Test
    void definitionIsDataWithAReasonAndAPromise() {
        var path = "/v1/attribute-definitions/a-" + UUID.randomUUID();
        var body = BODY.formatted("{\"type\": \"string\", \"maxLength\": 10}", "INTERESTS");

        as(Tokens.agent()).body(body).put(path).then().statusCode(403);
        as(Tokens.marketer()).body(body).put(path).then().statusCode(201);
        as(Tokens.marketer()).body(body).put(path).then().statusCode(428);
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body(BODY.formatted("{\"type\": \"string\", \"maxLength\": 20}", "INTERESTS"))
                .put(path)
                .then()
                .statusCode(200)
                .body("schema.maxLength", equalTo(20));
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.marketer())
                .header("If-Match", "\"1\"")
                .body(BODY.formatted("{\"type\": \"string\"}", "BASIC"))
                .put(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("schema"));
        as(Tokens.customer("c"))
                .get(path)
                .then()
                .statusCode(200)
                .body("benefit", equalTo("A free sample with each order"));
        as(Tokens.customer("c")).get("/v1/attribute-definitions").then().body("category", hasItem("INTERESTS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"string\"",
                "{\"type\": \"text\"}",
                "{\"type\": \"string\", \"pattern\": \"(a+)+\"}",
                "{\"$ref\": \"http://127.0.0.1:1/schema\"}",
                "{\"type\": \"object\", \"properties\": {\"x\": {\"$ref\": \"#\"}}}",
                "{\"type\": \"array\", \"items\": {\"pattern\": \"a\"}}",
                "{\"type\": \"string\", \"maxLength\": -1}",
            })
    void schemaThatCannotBeUsedIsRefused(String schema) {
        as(Tokens.marketer())
                .body(BODY.formatted(schema, "BASIC"))
                .put("/v1/attribute-definitions/bad")
                .then()
                .statusCode(422)
                .body("code", equalTo("DEFINITION_INVALID"))
                .body("errors[0].field", equalTo("schema"));
        as(Tokens.marketer()).get("/v1/attribute-definitions/bad").then().statusCode(404);
    }

    @Test
    void ofManyWhoDefineOneNameAtOnceOneDoes() throws Exception {
        var path = "/v1/attribute-definitions/race-" + UUID.randomUUID();
        var body = BODY.formatted("{\"type\": \"string\"}", "BASIC");
        var token = Tokens.marketer();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = new ArrayList<Integer>();
            Callable<Integer> define = () -> as(token).body(body).put(path).statusCode();
            for (var answer : threads.invokeAll(Collections.nCopies(6, define))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 412, 428);
        }
    }

    @Test
    void purposeMustBeRegistered() {
        as(Tokens.marketer())
                .body(BODY.formatted("{\"type\": \"string\"}", "BASIC").replace("\"service\"", "\"curiosity\""))
                .put("/v1/attribute-definitions/bad")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("purpose"));
    }
}
