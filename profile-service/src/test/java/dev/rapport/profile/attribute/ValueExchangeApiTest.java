package dev.rapport.profile.attribute;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueExchangeApiTest {
    private PartClient clara;
    private String tea;

    @BeforeEach
    void clara() {
        var subject = UUID.randomUUID().toString();
        clara = new PartClient(signedIn(subject), "attributes", Tokens.customer(subject));
        tea = defined("INTERESTS");
    }

    @Test
    void whatIsTakenIsOwedUntilItIsUsedForHer() {
        clara.added(told(tea, "{\"strength\": 3}"));

        exchange(clara.token())
                .body("attribute", contains(tea))
                .body("[0].value.strength", equalTo(3))
                .body("[0].saidBy", equalTo("CUSTOMER"))
                .body("[0].confidence", equalTo(1.0f))
                .body("[0].promised", equalTo("A free sample with each order"))
                .body("[0].owed", equalTo(true))
                .body("[0].lastUsedAt", nullValue());
        total().body("taken", equalTo(1)).body("owed", equalTo(1)).body("served", equalTo(0));

        benefit(Tokens.ops(), tea).statusCode(201);
        benefit(Tokens.ops(), tea).statusCode(201);
        exchange(clara.token())
                .body("[0].owed", equalTo(false))
                .body("[0].uses", equalTo(2))
                .body("[0].lastBenefit", equalTo("A sample of Assam"));
        total().body("served", equalTo(1)).body("owed", equalTo(0)).body("uses", equalTo(2));
        EventContract.emitted(
                "rapport.profile", clara.customer(), "rapport.profile.benefit.delivered.v1", "benefit-delivered.v1");
    }

    @Test
    void valueIsWhatItsSchemaSays() {
        clara.add(told(tea, "{\"strength\": 6}"))
                .statusCode(422)
                .body("code", equalTo("VALUE_BREAKS_SCHEMA"))
                .body("errors[0].message", Matchers.containsString("maximum"))
                .body("errors[0].message", not(Matchers.containsString("6")));
        clara.add(told(tea, "\"strong\"")).statusCode(422);
        clara.add(told(tea, "null")).statusCode(422);
        clara.add("{\"name\": \"" + tea + "\"}").statusCode(400);
        clara.add(told(tea, "{\"strength\": 3}, \"confidence\": 1.1")).statusCode(400);
        clara.add(told(tea, "{\"strength\": 3}, \"source\": \"CUSTOMER\"")).statusCode(400);
        clara.add(told("nothing-of-the-kind", "3")).statusCode(422).body("code", equalTo("ATTRIBUTE_UNKNOWN"));
        clara.all().body("", empty());
        var id = clara.added(told(tea, "{\"strength\": 3}"));
        clara.add(told(tea, "{\"strength\": 4}")).statusCode(409).body("code", equalTo("ATTRIBUTE_KNOWN"));
        clara.change(id, 0, "{\"value\": {\"strength\": 6}}").statusCode(422);
        clara.change(id, 0, "{\"value\": {\"strength\": 5}}").statusCode(200).body("value.strength", equalTo(5));
        clara.change(id, 0, "{}").statusCode(412);
    }

    @Test
    void eachAttributeIsBehindItsOwnCategory() {
        var name = defined("BASIC");
        var id = clara.added(told(tea, "{\"strength\": 3}"));
        clara.added(told(name, "{\"strength\": 1}"));
        var basicOnly = clara.by(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"));

        basicOnly.all().statusCode(200).body("name", contains(name));
        basicOnly.one(id).statusCode(404);
        exchange(basicOnly.token()).body("attribute", contains(name));
        basicOnly.change(id, 0, "{\"confidence\": 0.5}").statusCode(403);
        basicOnly.remove(id, 0).statusCode(403);
        basicOnly.add(told(defined("VALUE"), "{\"strength\": 3}")).statusCode(403);
        as(basicOnly.token())
                .queryParam("field", "attributes")
                .get("/v1/customers/" + clara.customer() + "/field-values")
                .then()
                .body("items.value", not(Matchers.hasItem("{\"strength\":3}")))
                .body("items.value", Matchers.hasItem("{\"strength\":1}"));
        as(clara.token())
                .queryParam("field", "attributes")
                .get("/v1/customers/" + clara.customer() + "/field-values")
                .then()
                .body("items.value", Matchers.hasItem("{\"strength\":3}"));
        clara.by(Tokens.customer("stranger")).all().statusCode(403);
        clara.by(Tokens.partner()).all().statusCode(404);
    }

    @Test
    void benefitIsForWhatWasTold() {
        benefit(Tokens.ops(), tea).statusCode(422).body("code", equalTo("ATTRIBUTE_NOT_GIVEN"));
        clara.added(told(tea, "{\"strength\": 3}"));
        benefit(clara.token(), tea).statusCode(403);
        as(Tokens.ops())
                .body("{\"attribute\": \"" + tea + "\", \"description\": \"x\"}")
                .post("/v1/customers/" + UUID.randomUUID() + "/benefits")
                .then()
                .statusCode(404);
        as(Tokens.ops())
                .body("{\"attribute\": \"" + tea
                        + "\", \"description\": \"x\", \"deliveredAt\": \"2999-01-01T00:00:00Z\"}")
                .post("/v1/customers/" + clara.customer() + "/benefits")
                .then()
                .statusCode(400);
        for (var replay = 0; replay < 2; replay++) {
            as(Tokens.ops())
                    .header("Idempotency-Key", clara.customer())
                    .body("{\"attribute\": \"" + tea + "\", \"description\": \"x\"}")
                    .post("/v1/customers/" + clara.customer() + "/benefits")
                    .then()
                    .statusCode(201);
        }
        exchange(clara.token()).body("[0].uses", equalTo(1));
        as(clara.token()).get("/v1/value-exchange").then().statusCode(403);
        exchange(clara.token()).body("", hasSize(1));
    }

    @Test
    void attributeCannotBecomeAnother() {
        var basic = defined("BASIC");
        var id = clara.added(told(tea, "{\"strength\": 3}"));

        clara.change(id, 0, "{\"name\": \"" + basic + "\"}").statusCode(400).body("errors[0].field", equalTo("name"));
        clara.by(Tokens.of("s-1", "steward")).all().body("", empty());
        clara.by(Tokens.of("s-1", "steward"))
                .add(told(tea, "{\"strength\": 3}"))
                .statusCode(403);
        clara.by(Tokens.of("s-1", "steward")).change(id, 7, "{}").statusCode(403);
    }

    @Test
    void benefitCountsForWhatIsToldNow() {
        var id = clara.added(told(tea, "{\"strength\": 3}"));
        benefit(Tokens.ops(), tea).statusCode(201);
        clara.remove(id, 0).statusCode(204);
        clara.added(told(tea, "{\"strength\": 4}"));

        exchange(clara.token()).body("[0].owed", equalTo(true)).body("[0].uses", equalTo(0));
        total().body("owed", equalTo(1)).body("uses", equalTo(0));
        as(Tokens.ops())
                .body("{\"attribute\": \"" + tea
                        + "\", \"description\": \"x\", \"deliveredAt\": \"1971-01-01T00:00:00Z\"}")
                .post("/v1/customers/" + clara.customer() + "/benefits")
                .then()
                .statusCode(422)
                .body("code", equalTo("ATTRIBUTE_NOT_GIVEN"));
    }

    @Test
    void valueIsKeptAsItCameOrNotAtAll() {
        var any = anything();
        var deep = "[".repeat(900) + "]".repeat(900);
        for (var value :
                new String[] {"1e999", "-1E-999999999", "\"\\u0000\"", "\"\\ud800\"", deep, "{\"a\\u0000\": 1}"}) {
            var status = clara.add(told(any, value)).extract().statusCode();
            assertThat(status).as(value).isIn(400, 422);
        }
        clara.added(told(any, "{\"a\": 12345678901234567.890123456789, \"b\": {\"c\": 1, \"d\": 2}}"));
        var text = as(clara.token()).get(clara.path()).asString();
        assertThat(text).contains("12345678901234567.890123456789");
        var id = clara.all().extract().<String>path("[0].id");
        clara.change(id, 0, "{\"value\": {\"b\": {\"c\": null, \"e\": 3}}}")
                .statusCode(200)
                .body("value.b.d", equalTo(2))
                .body("value.b.e", equalTo(3))
                .body("value.b.c", nullValue());
        as(clara.token())
                .body("{\"name\": \"a\\u0000\", \"value\": 1}")
                .post(clara.path())
                .then()
                .statusCode(400);
        as(Tokens.agent()).get("/v1/attribute-definitions/a%00b").then().statusCode(400);
        as(Tokens.agent()).get("/v1/contact-contexts/a%00b").then().statusCode(400);
    }

    private static String anything() {
        var name = "a-" + UUID.randomUUID();
        as(Tokens.marketer())
                .body(AttributeDefinitionApiTest.BODY.formatted("{}", "INTERESTS"))
                .put("/v1/attribute-definitions/" + name)
                .then()
                .statusCode(201);
        return name;
    }

    private ValidatableResponse exchange(String token) {
        return as(token)
                .get("/v1/customers/" + clara.customer() + "/value-exchange")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse total() {
        return as(Tokens.marketer())
                .get("/v1/value-exchange")
                .then()
                .statusCode(200)
                .rootPath("attributes.find { it.attribute == '" + tea + "' }");
    }

    private ValidatableResponse benefit(String token, String attribute) {
        return as(token)
                .body("{\"attribute\": \"" + attribute + "\", \"description\": \"A sample of Assam\"}")
                .post("/v1/customers/" + clara.customer() + "/benefits")
                .then();
    }

    private static String defined(String category) {
        var name = "a-" + UUID.randomUUID();
        var schema = """
                {"type": "object", "properties": {"strength": {"type": "integer", "minimum": 1, "maximum": 5}},
                 "required": ["strength"], "additionalProperties": false}""";
        as(Tokens.marketer())
                .body(AttributeDefinitionApiTest.BODY.formatted(schema, category))
                .put("/v1/attribute-definitions/" + name)
                .then()
                .statusCode(201);
        return name;
    }

    private static String told(String name, String value) {
        return "{\"name\": \"" + name + "\", \"value\": " + value + "}";
    }
}
