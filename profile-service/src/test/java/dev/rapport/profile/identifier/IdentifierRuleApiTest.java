package dev.rapport.profile.identifier;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules are data: they can be read, tried out and changed, and what is created keeps to them. */
@QuarkusTest
class IdentifierRuleApiTest {

    @Test
    void everyTypeHasARule() {
        as(Tokens.agent())
                .get("/v1/identifier-rules")
                .then()
                .statusCode(200)
                .body("name", hasItems("user_id", "keycloak_sub", "ext", "email", "phone", "anonymous_id"))
                .body("find { it.name == 'user_id' }.priority", equalTo(1))
                .body("find { it.name == 'user_id' }.blocked", hasItem("null"));
        as(Tokens.ops())
                .body(rule(1, 5, "x"))
                .put("/v1/identifier-rules/cookie")
                .then()
                .statusCode(400);
    }

    @Test
    void blockedValuesAndMoreThanTheLimitAreRefused() {
        create("user_id", "NULL").statusCode(422).body("code", equalTo("IDENTIFIER_INVALID"));
        create("ext:shop", "Guest").statusCode(422).body("code", equalTo("IDENTIFIER_INVALID"));
        create("ext:a", "1", "ext:a", "2", "ext:a", "3", "ext:a", "4", "ext:a", "5", "ext:a", "6")
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_IDENTIFIERS"));
    }

    @Test
    void trialSaysWhatARuleWouldDoAndChangesNothing() {
        var mark = UUID.randomUUID().toString();
        var two = create("ext:trial", mark + "-1", "ext:trial", mark + "-2")
                .extract()
                .<String>path("id");
        var before = as(Tokens.ops()).get("/v1/identifier-rules/ext").header("ETag");

        as(Tokens.ops())
                .body(rule(9, 1, mark + "-1"))
                .post("/v1/identifier-rules/ext/trial")
                .then()
                .statusCode(200)
                .body("overLimit.count", greaterThanOrEqualTo(1))
                .body("overLimit.customers.size()", greaterThanOrEqualTo(1))
                .body("blocked.count", equalTo(1))
                .body("blocked.customers", equalTo(java.util.List.of(two)))
                .body("decidedOtherwise", greaterThanOrEqualTo(0));

        as(Tokens.ops()).get("/v1/identifier-rules/ext").then().header("ETag", before);
        create("ext:trial", mark + "-3", "ext:trial", mark + "-4").statusCode(201);
        as(Tokens.agent())
                .body(rule(9, 1, "x"))
                .post("/v1/identifier-rules/ext/trial")
                .then()
                .statusCode(403);
    }

    @Test
    void changedRuleHoldsAndEveryVersionIsKept() {
        var rule = as(Tokens.ops()).get("/v1/identifier-rules/phone");
        var mark = "+4930" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 80_000_000));
        as(Tokens.ops())
                .header("If-Match", rule.header("ETag"))
                .body(rule(5, 10, mark))
                .put("/v1/identifier-rules/phone")
                .then()
                .statusCode(200)
                .body("version", equalTo(rule.<Integer>path("version") + 1));

        create("phone", mark).statusCode(422).body("code", equalTo("IDENTIFIER_INVALID"));
    }

    private static String rule(int priority, int limit, String blocked) {
        return "{\"priority\": %d, \"limit\": %d, \"blocked\": [\"%s\"]}".formatted(priority, limit, blocked);
    }

    private static ValidatableResponse create(String... typesAndValues) {
        var identifiers = new StringBuilder();
        for (var each = 0; each < typesAndValues.length; each += 2) {
            identifiers
                    .append(each == 0 ? "" : ",")
                    .append("{\"type\":\"" + typesAndValues[each] + "\",\"value\":\"" + typesAndValues[each + 1]
                            + "\"}");
        }
        return as(Tokens.agent())
                .body("{\"givenName\": \"Anna\", \"identifiers\": [" + identifiers + "]}")
                .post("/v1/customers")
                .then();
    }
}
