package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadCustomerApiTest {

    @Test
    void agentSeesTheCustomer() {
        var email = fresh("anna");
        var id = created(email);

        as(Tokens.agent())
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("givenName", equalTo("Anna"))
                .body("identifiers[0].value", equalTo(email))
                .body("access.find { it.category == 'ORDERS' }.reason", equalTo("OK_CONTRACT"));
    }

    @Test
    void customerSeesHerselfAndNobodyElse() {
        var subject = UUID.randomUUID().toString();
        var own = signedIn(subject);
        var other = created(fresh("anna"));

        as(Tokens.customer(subject))
                .get("/v1/customers/" + own)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Clara"));
        as(Tokens.customer(subject))
                .get("/v1/customers/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(own));
        as(Tokens.customer(subject))
                .get("/v1/customers/" + other)
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"))
                .body("detail", equalTo("NO_RELATION"));
    }

    @Test
    void customerCannotTellAForeignCustomerFromNone() {
        var unknown = UUID.randomUUID().toString();

        as(Tokens.customer("nobody"))
                .get("/v1/customers/" + unknown)
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
    }

    @Test
    void partnerGetsTheSameAnswerForUnknownAndWithheld() {
        var id = created(fresh("anna"));

        var withheld = as(Tokens.partner())
                .get("/v1/customers/" + id)
                .then()
                .statusCode(404)
                .extract();
        var unknown = as(Tokens.partner())
                .get("/v1/customers/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract();

        org.assertj.core.api.Assertions.assertThat(withheld.<String>path("code"))
                .isEqualTo(unknown.path("code"));
    }

    @Test
    void anotherPurposeIsWithheld() {
        var id = created(fresh("anna"));

        as(Tokens.agent())
                .header("Purpose", "marketing")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(403)
                .body("detail", equalTo("NO_CONSENT"));
    }

    @Test
    void purposeHeaderNeverWidensTheToken() {
        var id = created(fresh("anna"));

        as(Tokens.withScopes("agent-1", "agent", "rapport:basic purpose:service"))
                .header("Purpose", "fulfilment")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(403)
                .body("detail", equalTo("NO_SCOPE"));
    }

    @Test
    void contactIsWithheldFromATokenWithoutItsScope() {
        var id = created(fresh("anna"));

        as(Tokens.withScopes("agent-1", "agent", "rapport:basic purpose:service"))
                .get("/v1/customers/" + id)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Anna"))
                .body("identifiers", empty());
    }

    @Test
    void manyIdsAnswerInOrderWithoutTheUnknown() {
        var first = created(fresh("a"));
        var second = created(fresh("b"));

        as(Tokens.agent())
                .queryParam("id", second, UUID.randomUUID().toString(), first)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first));
    }

    @Test
    void manyIdsAreWithheldOneByOne() {
        var subject = UUID.randomUUID().toString();
        var own = signedIn(subject);
        var other = created(fresh("b"));

        as(Tokens.customer(subject))
                .queryParam("id", own, other)
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(own, other))
                .body("items[0].givenName", notNullValue())
                .body("items[1].givenName", nullValue())
                .body("items[1].access.reason", everyItem(equalTo("NO_RELATION")));
    }

    @Test
    void identifierFindsTheCustomerInAnySpelling() {
        var email = fresh("anna");
        var id = created(email);

        as(Tokens.agent())
                .queryParam("type", "email")
                .queryParam("value", " " + email.toUpperCase(java.util.Locale.ROOT))
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void badQuestionsHaveCodes() {
        as(Tokens.agent()).get("/v1/customers/1").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
        as(Tokens.agent())
                .get("/v1/customers/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_UNKNOWN"));
        as(Tokens.agent())
                .queryParam("cursor", "%%%")
                .get("/v1/customers")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
        as(Tokens.agent())
                .queryParam("limit", 101)
                .get("/v1/customers")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        as(Tokens.agent())
                .queryParam("limit", "many")
                .get("/v1/customers")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
        as(Tokens.agent()).get("/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(Tokens.customer("c")).get("/v1/customers").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as(Tokens.agent()).delete("/v1/customers").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
    }
}
