package dev.rapport.profile.contact;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.profile.contact.CodeDeliveryResource.CodeDelivery;
import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifyContactPointApiTest {
    private PartClient anna;
    private String mail;

    @BeforeEach
    void mail() {
        anna = PartClient.of(created(fresh("anna")), "contact-points");
        mail = anna.added("{\"method\": \"EMAIL\", \"value\": \"" + fresh("anna") + "\"}");
    }

    @Test
    void rightCodeVerifiesAndAChangedValueIsUnverifiedAgain() {
        ask().statusCode(202).body("expiresAt", notNullValue());
        var code = delivered();

        assertThat(code.language()).isEqualTo("en-GB");
        confirm(code.code())
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("verified", equalTo(true))
                .body("verifiedAt", notNullValue());
        EventContract.emitted(
                "rapport.profile", anna.customer(), "rapport.profile.contact-point.verified.v1", "customer-part.v1");
        confirm(code.code()).statusCode(409).body("code", equalTo("CODE_EXPIRED"));
        anna.change(mail, 1, "{\"label\": \"x\"}").body("verified", equalTo(true));
        anna.change(mail, 2, "{\"value\": \"other@example.org\"}").body("verified", equalTo(false));
    }

    @Test
    void codeIsHandedOutOnceAndOnlyToWhoSendsIt() {
        ask().statusCode(202);

        as(Tokens.agent()).post("/v1/code-deliveries").then().statusCode(403);
        var code = delivered();
        assertThat(taken()).noneMatch(other -> other.contactPointId().equals(code.contactPointId()));
    }

    @Test
    void wrongGuessesAreCountedAndEndTheCode() {
        ask().statusCode(202);
        var code = delivered().code();
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var attempt = 0; attempt < 5; attempt++) {
            confirm(wrong).statusCode(422).body("code", equalTo("CODE_WRONG"));
        }
        confirm(code).statusCode(409).body("code", equalTo("CODE_EXPIRED"));
        anna.one(mail).body("verified", equalTo(false));
    }

    @Test
    void codeOfAnOldValueVerifiesNoNewOne() {
        ask().statusCode(202);
        var code = delivered().code();
        anna.change(mail, 0, "{\"value\": \"" + fresh("new") + "\"}").statusCode(200);

        confirm(code).statusCode(409).body("code", equalTo("CODE_EXPIRED"));
    }

    @Test
    void codesAreNotAskedForInARow() {
        ask().statusCode(202);
        ask().statusCode(409).body("code", equalTo("CODE_TOO_SOON"));
        confirm("12").statusCode(400).body("errors[0].field", equalTo("code"));
        as(Tokens.customer("stranger"))
                .post(anna.path() + "/" + mail + "/verification-codes")
                .then()
                .statusCode(403);
    }

    @Test
    void removingThePointWinsNoNewCode() {
        var value = fresh("victim");
        for (var index = 0; index < 2; index++) {
            var point = anna.added("{\"method\": \"EMAIL\", \"value\": \"" + value + "\"}");
            as(Tokens.agent())
                    .post(anna.path() + "/" + point + "/verification-codes")
                    .then()
                    .statusCode(index == 0 ? 202 : 409);
            anna.remove(point, 0).statusCode(204);
        }
    }

    @Test
    void aDayHasAnEndOfCodes() {
        for (var index = 0; index < 11; index++) {
            var point = anna.added("{\"method\": \"EMAIL\", \"value\": \"" + fresh("many") + "\"}");
            var asked = as(Tokens.agent())
                    .post(anna.path() + "/" + point + "/verification-codes")
                    .then();
            if (index < 10) {
                asked.statusCode(202);
            } else {
                asked.statusCode(409).body("code", equalTo("CODES_OF_THE_DAY_USED"));
            }
        }
    }

    private ValidatableResponse ask() {
        return as(Tokens.agent())
                .post(anna.path() + "/" + mail + "/verification-codes")
                .then();
    }

    private ValidatableResponse confirm(String code) {
        return as(Tokens.agent())
                .body("{\"code\": \"" + code + "\"}")
                .post(anna.path() + "/" + mail + "/verifications")
                .then();
    }

    private CodeDelivery delivered() {
        return taken().stream()
                .filter(code -> code.contactPointId().toString().equals(mail))
                .findFirst()
                .orElseThrow();
    }

    private static List<CodeDelivery> taken() {
        return List.of(as(Tokens.ops())
                .post("/v1/code-deliveries")
                .then()
                .statusCode(200)
                .extract()
                .as(CodeDelivery[].class));
    }
}
