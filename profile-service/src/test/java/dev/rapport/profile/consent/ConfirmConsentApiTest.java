package dev.rapport.profile.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfirmConsentApiTest {
    private final String address = "anna-" + UUID.randomUUID() + "@example.org";
    private ConsentClient anna;
    private String point;

    @BeforeEach
    void knowAnna() {
        anna = ConsentClient.ofNewCustomer();
        point = anna.addEmail(address);
    }

    @Test
    void requestedGrantCountsWhenItIsConfirmedAndOnlyOnce() {
        request().statusCode(200).body("entries.decision", contains("REQUESTED"));
        reason("NO_CONSENT");

        var token = delivered();
        confirm(token)
                .statusCode(200)
                .body("purpose", equalTo("marketing.email"))
                .body("proof.effective", equalTo(true));

        reason("OK_CONSENT");
        anna.history()
                .body("items.decision", contains("REQUESTED", "CONFIRMED"))
                .body("items[1].evidence.kind", equalTo("CONFIRMATION_LINK"))
                .body("items[1].notice.version", equalTo(1))
                .body("items[1].contactPointId", equalTo(point));
        confirm(token).statusCode(409).body("code", equalTo("CONFIRMATION_OVER"));
    }

    @Test
    void openingTheLinkConfirmsNothing() {
        request();
        var token = delivered();

        given().get("/v1/consent-confirmations?token=" + token).then().statusCode(405);
        reason("NO_CONSENT");
    }

    @Test
    void confirmationIsHandedOutOnce() {
        request();
        delivered();

        ConsentClient.request(Tokens.ops())
                .post("/v1/confirmation-deliveries")
                .then()
                .body("value", not(hasItems(address)));
        ConsentClient.request(Tokens.agent())
                .post("/v1/confirmation-deliveries")
                .then()
                .statusCode(403);
    }

    @Test
    void whoRefusedSinceIsSentNothing() {
        request();
        anna.decide("marketing", "WITHDRAWN").statusCode(200);

        ConsentClient.request(Tokens.ops())
                .post("/v1/confirmation-deliveries")
                .then()
                .statusCode(200)
                .body("value", not(hasItems(address)));
    }

    @Test
    void whoRefusedSinceIsNotGrantedByAnOldLink() {
        request();
        var token = delivered();
        anna.decide("marketing", "WITHDRAWN").statusCode(200);

        confirm(token).statusCode(409);
        reason("WITHDRAWN");
    }

    @Test
    void unknownTokensConfirmNothing() {
        confirm("A".repeat(43)).statusCode(404).body("code", equalTo("CONFIRMATION_UNKNOWN"));
        confirm("short").statusCode(400);
        confirm("A".repeat(42) + "'").statusCode(400);
    }

    @Test
    void requestsOfADayAreLimited() {
        for (var count = 0; count < 10; count++) {
            request().statusCode(200);
        }

        request().statusCode(409).body("code", equalTo("CONFIRMATIONS_OF_THE_DAY_USED"));
    }

    @Test
    void onlyHerOwnContactPointCanBeNamed() {
        var other = ConsentClient.ofNewCustomer().addEmail("other-" + address);

        anna.post(body(other)).statusCode(422).body("code", equalTo("CONTACT_POINT_UNKNOWN"));
        anna.history().body("items", empty());
    }

    private ValidatableResponse request() {
        return anna.post(body(point));
    }

    private static String body(String point) {
        return """
                {"decisions": [{"purpose": "marketing.email", "decision": "REQUESTED", "channel": "EMAIL",
                    "contactPointId": "%s", "notice": {"language": "en", "version": 1}}]}""".formatted(point);
    }

    private String delivered() {
        var answer = ConsentClient.request(Tokens.ops())
                .post("/v1/confirmation-deliveries")
                .then()
                .statusCode(200);
        String token = answer.extract().path("find { it.value == '" + address + "' }.token");
        assertThat(token).hasSize(43);
        return token;
    }

    private static ValidatableResponse confirm(String token) {
        return given().contentType("application/json")
                .body("{\"token\": \"" + token + "\"}")
                .post("/v1/consent-confirmations")
                .then();
    }

    private void reason(String expected) {
        anna.state().body("purposes.find { it.purpose == 'marketing.email' }.reason", equalTo(expected));
    }
}
