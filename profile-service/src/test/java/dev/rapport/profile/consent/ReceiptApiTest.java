package dev.rapport.profile.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceiptApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void grantHasAReceiptWithWhatSheWasToldAndWhatSheAgreedTo() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("partner.a", "GRANTED").statusCode(200);

        var receipt = receipt(anna, 0)
                .statusCode(200)
                .body("receipt.schema_version", equalTo("ISO/IEC TS 27560:2023"))
                .body("receipt.record.pii_principal_id", equalTo(anna.customer()))
                .body("receipt.record.privacy_notice.version", equalTo(1))
                .body("receipt.record.privacy_notice.text", containsString("withdraw"))
                .body("receipt.record.party_identification[0].party_name", equalTo("Tea & Sons"))
                .body("receipt.record.events[0].event_state", equalTo("GRANTED"));
        receipt.rootPath("receipt.record.pii_processing[0]")
                .body("purpose", equalTo("partner.a"))
                .body("lawful_basis", equalTo("CONSENT"))
                .body("pii_information", hasItems("BASIC", "ORDERS"))
                .body("recipient_third_parties", hasItems("partner-a"))
                .body("collection_method", equalTo("SIGNED_IN"));
    }

    @Test
    void signatureCanBeCheckedByAnybodyAndHoldsTheSameText() throws Exception {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("research", "OBJECTED").statusCode(200);
        var answer = receipt(anna, 0).extract();

        var payload = verified(answer.path("jws"));

        assertThat(JSON.readTree(payload))
                .isEqualTo(JSON.readTree(answer.asString()).get("receipt"));
        assertThat(receipt(anna, 0).extract().<String>path("jws")).isEqualTo(answer.path("jws"));
        assertThat(payload)
                .startsWith(
                        "{\"@context\":{\"@vocab\":\"https://w3id.org/dpv#\",\"event_time\":\"http://purl.org/dc/terms/date\","
                                + "\"lawful_basis\":");
    }

    @Test
    void changedReceiptIsNotOurs() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("research", "OBJECTED").statusCode(200);
        var parts = receipt(anna, 0).extract().<String>path("jws").split("\\.");
        var changed = parts[0] + "." + parts[1].substring(0, 20) + "A" + parts[1].substring(21) + "." + parts[2];

        assertThatThrownBy(() -> verified(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void privateHalfOfTheKeyIsNotPublished() {
        given().get("/v1/receipt-keys")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0].d", nullValue())
                .body("keys[0].p", nullValue());
    }

    @Test
    void receiptIsForHerAndForWhoRecordsForHer() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("research", "OBJECTED").statusCode(200);

        receipt(anna.by(Tokens.agent()), 0).statusCode(200);
        receiptOf(anna.by(Tokens.marketer()), entry(anna, 0)).statusCode(403);
        receiptOf(anna, UUID.randomUUID().toString())
                .statusCode(404)
                .body("code", equalTo("ENTRY_UNKNOWN"))
                .body("title", not(containsString("sql")));
        receiptOf(ConsentClient.ofNewCustomer(), entry(anna, 0)).statusCode(404).body("code", equalTo("ENTRY_UNKNOWN"));
    }

    private static String entry(ConsentClient of, int index) {
        return of.history().extract().path("items[" + index + "].id");
    }

    private static ValidatableResponse receipt(ConsentClient of, int index) {
        return receiptOf(of, entry(of, index));
    }

    private static ValidatableResponse receiptOf(ConsentClient of, String entry) {
        return ConsentClient.request(of.token())
                .get("/v1/customers/" + of.customer() + "/consent-entries/" + entry + "/receipt")
                .then();
    }

    private static String verified(String jws) throws JoseException {
        var keys = new JsonWebKeySet(given().get("/v1/receipt-keys").asString());
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(keys.getJsonWebKeys().getFirst().getKey());
        if (!signature.verifySignature()) {
            throw new IllegalStateException("not ours");
        }
        return signature.getPayload();
    }
}
