package dev.rapport.profile.preference;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactPreferenceApiTest {
    private PartClient anna;
    private PartClient points;

    @BeforeEach
    void anna() {
        anna = PartClient.of(created(fresh("anna")), "contact-preferences");
        points = PartClient.of(anna.customer(), "contact-points");
    }

    @Test
    void phoneForProblemsMailForNewsAndNeverTexts() {
        var problems = anna.added("{\"context\": \"problems\", \"methods\": [\"PHONE\", \"EMAIL\"]}");
        anna.added("{\"context\": \"news\", \"methods\": [\"SMS\", \"EMAIL\"]}");
        anna.added("{\"context\": \"any\", \"never\": [\"SMS\"]}");
        var phone = points.added("{\"method\": \"PHONE\", \"value\": \"+447912345678\"}");
        var mail = points.added("{\"method\": \"EMAIL\", \"value\": \"" + fresh("anna") + "\"}");

        resolve("problems")
                .body("method", equalTo("PHONE"))
                .body("contactPointId", equalTo(phone))
                .body("decidedBy", equalTo("SAID_OF_CONTEXT"))
                .body("preferenceId", equalTo(problems));
        resolve("news")
                .body("method", equalTo("EMAIL"))
                .body("contactPointId", equalTo(mail))
                .body("attempts.outcome", contains("REFUSED_BY_CUSTOMER", "CHOSEN"));
        resolve("orders")
                .body("method", equalTo("EMAIL"))
                .body("decidedBy", equalTo("STANDARD_OF_CONTEXT"))
                .body("preferenceId", nullValue());
    }

    @Test
    void nextMethodIsTakenWhereTheFirstReachesNobody() {
        anna.added("{\"context\": \"problems\", \"methods\": [\"PHONE\", \"POST\"]}");
        points.added("{\"method\": \"PHONE\", \"value\": \"+447912345678\", \"validTo\": \"2020-01-01\"}");

        resolve("problems")
                .body("method", nullValue())
                .body("attempts.outcome", contains("NOT_REACHABLE", "NOT_REACHABLE"));
        var address = PartClient.of(anna.customer(), "addresses")
                .added("{\"line1\": \"1\", \"locality\": \"Suva\", \"country\": \"FJ\"}");
        resolve("problems").body("method", equalTo("POST")).body("addressId", equalTo(address));
    }

    @Test
    void preferenceNamesADefinedContextOnce() {
        anna.add("{\"context\": \"weather\", \"methods\": [\"PHONE\"]}")
                .statusCode(422)
                .body("code", equalTo("CONTEXT_UNKNOWN"));
        anna.add("{\"context\": \"news\", \"methods\": [\"PHONE\"], \"never\": [\"PHONE\"]}")
                .statusCode(422)
                .body("code", equalTo("PREFERENCE_CONTRADICTS_ITSELF"));
        anna.add("{\"context\": \"news\", \"methods\": [\"PIGEON\"]}").statusCode(400);
        anna.add("{\"context\": \"news\", \"methods\": [null]}").statusCode(400);
        anna.all().body("", hasSize(0));
        var id = anna.added("{\"context\": \"news\", \"methods\": [\"EMAIL\", \"EMAIL\"]}");
        anna.one(id).body("methods", contains("EMAIL"));
        anna.add("{\"context\": \"news\"}").statusCode(409).body("code", equalTo("PREFERENCE_KNOWN"));
        anna.change(id, 0, "{\"never\": [\"SMS\"]}").statusCode(200);
        anna.change(id, 0, "{}").statusCode(412);
        as(Tokens.agent())
                .get("/v1/customers/" + anna.customer() + "/contact-resolution?context=weather")
                .then()
                .statusCode(422)
                .body("code", equalTo("CONTEXT_UNKNOWN"));
        as(Tokens.agent())
                .get("/v1/customers/" + anna.customer() + "/contact-resolution")
                .then()
                .statusCode(400);
    }

    @Test
    void howSheIsContactedIsForThoseWhoMaySeeHerContact() {
        var path = "/v1/customers/" + anna.customer() + "/contact-resolution?context=news";

        as(Tokens.customer("stranger")).get(path).then().statusCode(403);
        as(Tokens.partner()).get(path).then().statusCode(404);
        as(Tokens.agent())
                .get("/v1/customers/" + UUID.randomUUID() + "/contact-resolution?context=news")
                .then()
                .statusCode(404);
    }

    @Test
    void contextsAreDataKeptByThoseWhoMay() {
        var name = "c-" + UUID.randomUUID();
        var body = "{\"description\": \"Test\", \"methods\": [\"EMAIL\"]}";
        var path = "/v1/contact-contexts/" + name;

        as(Tokens.agent()).body(body).put(path).then().statusCode(403);
        as(Tokens.marketer()).body(body).put(path).then().statusCode(201).header("ETag", "\"0\"");
        as(Tokens.marketer()).body(body).put(path).then().statusCode(428);
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body("{\"description\": \"Test\", \"methods\": [\"APP\"]}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("methods", contains("APP"));
        as(Tokens.marketer())
                .header("If-Match", "\"0\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.marketer()).body(body).put("/v1/contact-contexts/No").then().statusCode(400);
        as(Tokens.marketer())
                .body("{\"description\": \"x\", \"methods\": []}")
                .put("/v1/contact-contexts/empty")
                .then()
                .statusCode(400);
        as(Tokens.customer("c")).get("/v1/contact-contexts").then().body("name", hasItem(name));
        as(Tokens.customer("c")).get("/v1/contact-contexts/nothing").then().statusCode(404);
        EventContract.emitted(
                "rapport.profile",
                UUID.nameUUIDFromBytes(("contact-context:" + name).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "rapport.profile.contact-context.defined.v1",
                "definition.v1");
    }

    private ValidatableResponse resolve(String context) {
        return as(Tokens.agent())
                .queryParam("context", context)
                .get("/v1/customers/" + anna.customer() + "/contact-resolution")
                .then()
                .statusCode(200);
    }
}
