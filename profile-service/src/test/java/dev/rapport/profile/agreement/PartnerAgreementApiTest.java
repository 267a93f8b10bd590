package dev.rapport.profile.agreement;

import static dev.rapport.profile.consent.ConsentClient.request;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PartnerAgreementApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String client = "carrier-" + UUID.randomUUID();

    @Test
    void partnerSeesWhatIsAgreedAndNothingOnceItIsSuspended() {
        var anna = ConsentClient.ofNewCustomer();
        seen(anna).statusCode(404).body("code", equalTo("CUSTOMER_UNKNOWN"));

        keep(agreement("[\"fulfilment\"]", "[\"BASIC\"]", false));
        await().atMost(PATIENCE).untilAsserted(() -> seen(anna).statusCode(200).body("givenName", equalTo("Anna")));
        request(partner())
                .header("Purpose", "fulfilment")
                .get("/v1/customers/" + anna.customer() + "/contact-points")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_UNKNOWN"));

        keep(agreement("[\"fulfilment\"]", "[\"BASIC\"]", true));
        await().atMost(PATIENCE).untilAsserted(() -> seen(anna).statusCode(404));
    }

    @Test
    void whoSignedInAtAPartnersIsSeenThereAndNobodyElseIs() {
        var subject = "sub-" + UUID.randomUUID();
        var anna = ConsentClient.ofNewCustomer(subject);
        var other = ConsentClient.ofNewCustomer();
        keep(agreement("[\"fulfilment\"]", "[\"BASIC\"]", false));
        var app = Tokens.atPartners(subject, client);

        await().atMost(PATIENCE).untilAsserted(() -> seen(app, anna).statusCode(200));
        seen(app, other).statusCode(404).body("code", equalTo("CUSTOMER_UNKNOWN"));
        request(app)
                .header("Purpose", "fulfilment")
                .get("/v1/customers/" + anna.customer() + "/consents")
                .then()
                .statusCode(403);
    }

    @Test
    void tokensOfPartnersAreGoodAtTheirDoorAlone() {
        for (var token : new String[] {partner(), Tokens.atPartners("somebody", client)}) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/partner-agreements")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
        request(partner()).get("/v1/partner-agreements").then().statusCode(200);
        request(Tokens.partner(Tokens.UNANSWERED))
                .get("/v1/partner-agreements")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("UNAVAILABLE"));
        request(Tokens.partner(Tokens.REVOKED))
                .get("/v1/partner-agreements")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @CsvSource({
        "/%70artner/v1/partner-agreements, 200",
        "//partner/v1/partner-agreements, 200",
        "/elsewhere/../partner/v1/partner-agreements, 200",
        "/partner/v1//partner-agreements, 200",
        "/partner/v1, 404",
        "/partner/v1/, 404",
        "/partner/partner/v1/partner-agreements, 404",
        "/partner/v1/../partner-agreements, 404",
        "/partner/v1/../../internal/consent-feed, 405",
        "/partner/internal/consent-feed, 404",
        "/partner/q/health, 404",
        "/PARTNER/v1/partner-agreements, 404"
    })
    void doorOpensNothingButWhatIsBelowIt(String address, int status) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(partner())
                .get(address)
                .then()
                .statusCode(status);
    }

    @Test
    void whatWasAgreedCanBeRead() {
        request(Tokens.agent())
                .get("/v1/partner-agreements/partner-a")
                .then()
                .statusCode(200)
                .body("partner", equalTo("Partner A"))
                .body("purposes", contains("partner.a"))
                .body("categories", hasItems("BASIC", "ORDERS"));
    }

    @Test
    void onlyThePrivacyOfficerAgreesAndOnlyToWhatExists() {
        request(officer())
                .body(agreement("[\"service\"]", "[\"BASIC\"]", false))
                .put("/v1/partner-agreements/rapport-app")
                .then()
                .statusCode(400);
        var path =
                "/v1/partner-agreements/partner-" + UUID.randomUUID().toString().substring(0, 8);
        request(Tokens.marketer()).body("{}").put(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        request(officer())
                .body(agreement("[\"nonsense\"]", "[\"BASIC\"]", false))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_INVALID"));
        request(officer())
                .body(agreement("[\"service\", \"service\"]", "[\"BASIC\"]", false))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_INVALID"));
        request(officer())
                .body(agreement("[\"service\"]", "[]", false))
                .put(path)
                .then()
                .statusCode(400);
    }

    private void keep(String agreement) {
        var path = "/v1/partner-agreements/" + client;
        var tag = request(officer()).get(path).getHeader("ETag");
        var asked = request(officer()).body(agreement);
        if (tag != null) {
            asked.header("If-Match", tag);
        }
        asked.put(path).then().statusCode(tag == null ? 201 : 200);
    }

    private static String agreement(String purposes, String categories, boolean suspended) {
        return """
                {"partner": "Carrier", "purposes": %s, "categories": %s, "suspended": %s}""".formatted(purposes, categories, suspended);
    }

    private ValidatableResponse seen(ConsentClient customer) {
        return seen(partner(), customer);
    }

    private static ValidatableResponse seen(String token, ConsentClient customer) {
        return request(token)
                .header("Purpose", "fulfilment")
                .get("/v1/customers/" + customer.customer())
                .then();
    }

    private String partner() {
        return Tokens.partner(client);
    }

    private static String officer() {
        return Tokens.of("privacy-1", "privacy-officer");
    }
}
