package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FieldHistoryApiTest {

    @Test
    void everyValueStaysWithWhoSaidItWhenAndWhy() {
        var id = created(fresh("anna"));
        patch(Tokens.agent(), id, "0", "{\"givenName\":\"Anne\"}", Map.of("Change-Reason", "typing error"))
                .statusCode(200);
        patch(Tokens.agent(), id, "1", "{\"givenName\":null}", Map.of("Said-By", "customer"))
                .statusCode(200);

        history(Tokens.agent(), id, "givenName")
                .body("items.value", contains(null, "Anne", "Anna"))
                .body("items.saidBy", contains("CUSTOMER", "STAFF", "STAFF"))
                .body("items.reason", contains(null, "typing error", null))
                .body("items.stands", everyItem(equalTo(true)))
                .body("items.actor", everyItem(equalTo("agent-1")));
        history(Tokens.agent(), id, "familyName").body("items.value", contains("Archer"));
    }

    @Test
    void whatTheCustomerCorrectedStandsAgainstAnImport() {
        var subject = UUID.randomUUID().toString();
        var id = signedIn(subject);
        patch(Tokens.customer(subject), id, "0", "{\"familyName\":\"Cook\"}", Map.of())
                .statusCode(200);

        patch(Tokens.agent(), id, "1", "{\"familyName\":\"Kook\",\"language\":\"en\"}", Map.of("Said-By", "import"))
                .statusCode(200)
                .header("Outranked", "familyName")
                .body("familyName", equalTo("Cook"))
                .body("language", equalTo("en"));

        history(Tokens.customer(subject), id, "familyName")
                .body("items.value", contains("Kook", "Cook"))
                .body("items.saidBy", contains("IMPORT", "CUSTOMER"))
                .body("items.stands", contains(false, true));
        patch(Tokens.agent(), id, "2", "{\"familyName\":\"Koch\"}", Map.of())
                .statusCode(200)
                .header("Outranked", nullValue())
                .body("familyName", equalTo("Koch"));
    }

    @Test
    void customerAlwaysSpeaksForHerself() {
        var subject = UUID.randomUUID().toString();
        var id = signedIn(subject);

        patch(Tokens.customer(subject), id, "0", "{\"language\":\"de\"}", Map.of("Said-By", "import"))
                .statusCode(200);

        history(Tokens.customer(subject), id, "language").body("items.saidBy", contains("CUSTOMER"));
    }

    @Test
    void importMayCorrectItself() {
        var id = created(fresh("anna"));
        patch(Tokens.agent(), id, "0", "{\"language\":\"de\"}", Map.of("Said-By", "import"))
                .header("Outranked", "language");
        patch(Tokens.agent(), id, "0", "{\"timeZone\":\"Europe/Paris\"}", Map.of("Said-By", "import"))
                .body("timeZone", equalTo("Europe/Paris"));

        patch(Tokens.agent(), id, "1", "{\"timeZone\":\"Europe/Rome\"}", Map.of("Said-By", "import"))
                .statusCode(200)
                .header("Outranked", nullValue())
                .body("timeZone", equalTo("Europe/Rome"));
    }

    @Test
    void pagesFollowEachOther() {
        var id = created(fresh("anna"));
        var first = as(Tokens.agent())
                .queryParam("limit", 2)
                .get("/v1/customers/" + id + "/field-values")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();

        as(Tokens.agent())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/customers/" + id + "/field-values")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void historyIsForThoseWhoMaySeeTheCustomer() {
        var id = created(fresh("anna"));
        var path = "/v1/customers/" + id + "/field-values";

        as(Tokens.customer("nobody")).get(path).then().statusCode(403).body("code", equalTo("ACCESS_DENIED"));
        as(Tokens.partner()).get(path).then().statusCode(404).body("code", equalTo("CUSTOMER_UNKNOWN"));
        as(Tokens.agent()).header("Purpose", "marketing").get(path).then().statusCode(403);
        as(Tokens.agent())
                .get("/v1/customers/" + UUID.randomUUID() + "/field-values")
                .then()
                .statusCode(404);
        patch(Tokens.agent(), id, "0", "{\"language\":\"de\"}", Map.of("Said-By", "a bird"))
                .statusCode(400)
                .body("errors[0].field", equalTo("Said-By"));
    }

    private static ValidatableResponse history(String token, String id, String field) {
        return as(token)
                .queryParam("field", field)
                .get("/v1/customers/" + id + "/field-values")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse patch(
            String token, String id, String version, String body, Map<String, String> headers) {
        return as(token)
                .contentType("application/merge-patch+json")
                .headers(headers)
                .header("If-Match", '"' + version + '"')
                .body(body)
                .patch("/v1/customers/" + id)
                .then();
    }
}
