package dev.rapport.profile.contact;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContactPointApiTest {
    private static final String MAIL = """
            {"method": "EMAIL", "value": "Anna@Example.org", "purposes": ["WORK", "HOME", "WORK"], "primary": true}""";
    private static final String PHONE = """
            {"method": "PHONE", "value": "020 7946 0958", "country": "GB"}""";

    private PartClient anna;

    @BeforeEach
    void anna() {
        anna = PartClient.of(created(fresh("anna")), "contact-points");
    }

    @Test
    void pointIsKeptInOneFormAndReadBack() {
        var mail = anna.added(MAIL);
        var phone = anna.added(PHONE);

        anna.one(mail)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("value", equalTo("anna@example.org"))
                .body("purposes", contains("HOME", "WORK"))
                .body("primary", equalTo(true))
                .body("verified", equalTo(false));
        anna.all()
                .statusCode(200)
                .body("id", contains(mail, phone))
                .body("[1].value", equalTo("+442079460958"))
                .body("[1].purposes", empty());
    }

    @Test
    void changeNeedsTheVersionThatWasSeen() {
        var id = anna.added(MAIL);

        anna.change(id, 0, "{\"label\": \"private\", \"purposes\": null}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("label", equalTo("private"))
                .body("purposes", empty());
        anna.change(id, 0, "{\"label\": \"x\"}").statusCode(412).body("code", equalTo("PRECONDITION_FAILED"));
        as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(anna.path() + "/" + id)
                .then()
                .statusCode(428);
        anna.remove(id, 0).statusCode(412);
        anna.remove(id, 1).statusCode(204);
        anna.one(id).statusCode(404).body("code", equalTo("PART_UNKNOWN"));
        anna.all().statusCode(200).body("", empty());
    }

    @Test
    void sameValueIsKeptOnceAtATime() {
        anna.added("""
                {"method": "EMAIL", "value": "anna@example.org", "validTo": "2025-01-01"}""");
        anna.add("""
                {"method": "EMAIL", "value": "ANNA@example.org", "validFrom": "2024-12-31"}""").statusCode(409).body("code", equalTo("CONTACT_POINT_KNOWN"));
        anna.add("""
                {"method": "EMAIL", "value": "anna@example.org", "validFrom": "2025-01-01"}""").statusCode(201);
        anna.all().body("", hasSize(2));
    }

    @Test
    void onePointIsPrimaryForAPurposeOnAnyDay() {
        anna.added(MAIL);
        var other = anna.added("""
                {"method": "EMAIL", "value": "other@example.org", "purposes": ["BILLING"], "primary": true}""");

        anna.change(other, 0, "{\"purposes\": [\"WORK\"]}").statusCode(409).body("code", equalTo("PRIMARY_OVERLAPS"));
        anna.one(other).body("purposes", contains("BILLING")).header("ETag", "\"0\"");
        anna.change(other, 0, "{\"purposes\": [\"WORK\"], \"primary\": false}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\": \"EMAIL\", \"value\": \"not an address\"}",
                "{\"method\": \"PHONE\", \"value\": \"020 7946 0958\"}",
                "{\"method\": \"PHONE\", \"value\": \"anna@example.org\"}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"validFrom\": \"2025-01-02\", \"validTo\": \"2025-01-02\"}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"validFrom\": \"2025-02-30\"}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"verified\": true}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"id\": \"01890000-0000-7000-8000-000000000001\"}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"createdAt\": \"2025-01-01T00:00:00Z\"}",
                "{\"method\": \"PIGEON\", \"value\": \"a@example.org\"}",
                "{\"value\": \"a@example.org\"}",
                "{\"method\": \"EMAIL\", \"value\": \"a@example.org\", \"purposes\": [null]}",
                "[]",
            })
    void whatCannotBeMeantIsRefusedAndNothingIsWritten(String body) {
        var status = anna.add(body).extract();

        assertThat(status.statusCode()).isIn(400, 422);
        assertThat(status.<String>path("code")).isNotBlank();
        anna.all().body("", empty());
    }

    @Test
    void contactIsForThoseWhoMaySeeIt() {
        var id = anna.added(MAIL);

        RestAssured.get(anna.path()).then().statusCode(401);
        anna.by(Tokens.customer("stranger")).all().statusCode(403).body("code", equalTo("ACCESS_DENIED"));
        anna.by(Tokens.customer("stranger")).add(PHONE).statusCode(403);
        anna.by(Tokens.partner()).one(id).statusCode(404).body("code", equalTo("CUSTOMER_UNKNOWN"));
        anna.by(Tokens.ops()).add(PHONE).statusCode(403);
        PartClient.of(UUID.randomUUID().toString(), "contact-points").add(PHONE).statusCode(404);
        PartClient.of(created(fresh("b")), "contact-points").one(id).statusCode(404);
    }

    @Test
    void customerKeepsHerOwn() {
        var subject = UUID.randomUUID().toString();
        var clara = new PartClient(signedIn(subject), "contact-points", Tokens.customer(subject));

        var id = clara.added(MAIL);
        clara.change(id, 0, "{\"label\": \"mine\"}").statusCode(200);
        clara.by(Tokens.agent()).all().body("[0].label", equalTo("mine"));
        as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("Said-By", "import")
                .header("If-Match", "\"1\"")
                .body("{\"label\": \"theirs\", \"country\": \"GB\"}")
                .patch(clara.path() + "/" + id)
                .then()
                .statusCode(200)
                .header("Outranked", "country, label")
                .body("label", equalTo("mine"))
                .body("country", nullValue());
        as(Tokens.agent())
                .header("Said-By", "import")
                .header("If-Match", "\"1\"")
                .delete(clara.path() + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTRANKED"));
    }

    @Test
    void historyTellsOfThePointToWhoMaySeeContact() {
        var id = anna.added(MAIL);
        anna.change(id, 0, "{\"value\": \"new@example.org\"}").statusCode(200);
        var history = "/v1/customers/" + anna.customer() + "/field-values";

        as(Tokens.agent())
                .queryParam("field", "contact-points/" + id + "/value")
                .get(history)
                .then()
                .body("items.value", contains("new@example.org", "anna@example.org"));
        as(Tokens.agent())
                .queryParam("field", "contact-points")
                .get(history)
                .then()
                .body("items.field", hasItem("contact-points/" + id + "/primary"));
        as(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"))
                .queryParam("field", "contact-points")
                .get(history)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void repeatedRequestAddsOnce() {
        for (var replayed : new String[] {null, "true"}) {
            as(Tokens.agent())
                    .header("Idempotency-Key", "point-" + anna.customer())
                    .body(MAIL)
                    .post(anna.path())
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
        anna.all().body("", hasSize(1));
    }

    @Test
    void changesAreEmittedAsPublished() {
        var id = anna.added(MAIL);
        anna.change(id, 0, "{\"label\": \"private\"}").statusCode(200);
        anna.remove(id, 1).statusCode(204);

        for (var happening : new String[] {"added", "changed", "removed"}) {
            EventContract.emitted(
                    "rapport.profile",
                    anna.customer(),
                    "rapport.profile.contact-point." + happening + ".v1",
                    "customer-part.v1");
        }
    }

    @Test
    void importNeitherEndsNorBringsBackWhatTheCustomerSaid() {
        var subject = UUID.randomUUID().toString();
        var clara = new PartClient(signedIn(subject), "contact-points", Tokens.customer(subject));
        var id = clara.added(MAIL);

        imported(clara)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"2020-01-01\"}")
                .patch(clara.path() + "/" + id)
                .then()
                .statusCode(200)
                .header("Outranked", "validTo");
        clara.remove(id, 0).statusCode(204);
        as(Tokens.agent())
                .header("Said-By", "import")
                .body(MAIL)
                .post(clara.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("REMOVED_BY_CUSTOMER"));
        clara.by(Tokens.agent()).add(MAIL).statusCode(201);
    }

    @Test
    void whatTheCustomerConfirmsStandsToo() {
        var subject = UUID.randomUUID().toString();
        var clara = new PartClient(signedIn(subject), "contact-points", Tokens.customer(subject));
        var id = as(Tokens.agent())
                .header("Said-By", "import")
                .body(MAIL)
                .post(clara.path())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        clara.change(id, 0, "{\"value\": \"anna@example.org\"}").statusCode(200).header("ETag", "\"0\"");
        imported(clara)
                .header("If-Match", "\"0\"")
                .body("{\"value\": \"wrong@example.org\"}")
                .patch(clara.path() + "/" + id)
                .then()
                .header("Outranked", "value")
                .body("value", equalTo("anna@example.org"));
    }

    private static RequestSpecification imported(PartClient whose) {
        return as(Tokens.agent()).contentType("application/merge-patch+json").header("Said-By", "import");
    }
}
