package dev.rapport.profile.accesslog;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogApiTest {

    @Test
    void customerSeesWhoAskedForWhatWithoutTheNameOfTheEmployee() {
        var subject = UUID.randomUUID().toString();
        var id = signedIn(subject);
        as(Tokens.agent()).get("/v1/customers/" + id).then().statusCode(200);
        as(Tokens.agent()).get("/v1/customers/" + id + "/contact-points").then().statusCode(200);
        as(Tokens.customer(subject)).get("/v1/customers/me").then().statusCode(200);

        log(Tokens.customer(subject), id, "")
                .body("items", hasSize(2))
                .body("items.given", contains(List.of("CONTACT"), List.of("BASIC")))
                .body("items.relation", everyItem(equalTo("AGENT")))
                .body("items.client", everyItem(equalTo("test-client")))
                .body("items.purpose", everyItem(equalTo("service")))
                .body("items.service", everyItem(equalTo("profile-service")))
                .body("items.correlation", everyItem(notNullValue()))
                .body("items.actor", everyItem(nullValue()));
        log(Tokens.customer(subject), id, "?own=true").body("items.relation", hasItem("SELF"));
    }

    @Test
    void privacyOfficerSeesWhichAgentAndNobodyElseDoes() {
        var agent = "agent-" + UUID.randomUUID();
        var id = created(fresh("anna"));
        as(Tokens.of(agent, "agent")).get("/v1/customers/" + id).then().statusCode(200);

        log(officer(), id, "").body("items.actor", hasItem(agent));
        as(officer())
                .queryParam("actor", agent)
                .get("/v1/access-log")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(id));
        as(Tokens.agent())
                .get("/v1/customers/" + id + "/access-log")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(Tokens.agent()).get("/v1/access-log").then().statusCode(403);
    }

    @Test
    void whatWasWithheldIsOnRecordWithItsReason() {
        var marketer = "marketer-" + UUID.randomUUID();
        var id = created(fresh("anna"));
        as(Tokens.of(marketer, "marketer"))
                .get("/v1/customers/" + id + "/contact-points")
                .then()
                .statusCode(403);

        as(officer())
                .queryParam("actor", marketer)
                .queryParam("withheld", true)
                .get("/v1/access-log")
                .then()
                .body("items", hasSize(1))
                .body("items[0].given", empty())
                .body("items[0].withheld.CONTACT", equalTo("NO_RELATION"));
    }

    @Test
    void partnerWhoAsksForSomebodyUnknownIsOnRecordToo() {
        var partner = "partner-" + UUID.randomUUID();
        var nobody = UUID.randomUUID().toString();
        as(Tokens.of(partner, "partner")).get("/v1/customers/" + nobody).then().statusCode(404);

        as(officer())
                .queryParam("actor", partner)
                .queryParam("relation", "PARTNER")
                .get("/v1/access-log")
                .then()
                .body("items.customerId", contains(nobody))
                .body("items[0].withheld.BASIC", equalTo("NO_RELATION"));
    }

    @Test
    void viewOfSeveralPartsNamesWhatWasAskedForAndNothingElse() {
        var agent = "agent-" + UUID.randomUUID();
        var id = created(fresh("anna"));
        as(Tokens.withScopes(agent, "agent", "rapport:basic rapport:contact purpose:service"))
                .body("{\"ids\": [\"" + id + "\"], \"parts\": [\"CONTACT_POINTS\", \"INTERESTS\"]}")
                .post("/v1/customer-views")
                .then()
                .statusCode(200);

        as(officer())
                .queryParam("actor", agent)
                .get("/v1/access-log")
                .then()
                .body("items", hasSize(1))
                .body("items[0].given", contains("BASIC", "CONTACT"))
                .body("items[0].withheld", equalTo(java.util.Map.of("INTERESTS", "NO_SCOPE")));
    }

    @Test
    void longLogIsReadInPagesWithoutGapOrDouble() {
        var id = created(fresh("anna"));
        for (var read = 0; read < 5; read++) {
            as(Tokens.agent()).get("/v1/customers/" + id).then().statusCode(200);
        }
        var seen = new ArrayList<String>();
        var first = log(officer(), id, "?limit=3").extract();
        seen.addAll(first.<List<String>>path("items.id"));
        var second = log(officer(), id, "?limit=3&cursor=" + first.path("next")).extract();
        seen.addAll(second.<List<String>>path("items.id"));

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Test
    void badQuestionsAreRefused() {
        as(officer())
                .queryParam("cursor", "nonsense")
                .get("/v1/access-log")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        as(officer()).queryParam("limit", 101).get("/v1/access-log").then().statusCode(400);
        as(officer())
                .body("[]")
                .post("/internal/access-log")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    private static ValidatableResponse log(String token, String id, String query) {
        return as(token)
                .get("/v1/customers/" + id + "/access-log" + query)
                .then()
                .statusCode(200);
    }

    private static String officer() {
        return Tokens.of("privacy-1", "privacy-officer");
    }
}
