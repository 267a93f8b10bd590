package dev.rapport.profile.purpose;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PurposeApiTest {
    private static final String BODY = """
            {"description": "To write to you", "basis": "%s", "categories": ["BASIC"], "permittedInSilence": %s,
                "doubleOptIn": %s, "expiresAfterDays": 30}""";

    @Test
    void purposesAreReadByEverybodyAndKeptByThePrivacyOfficer() {
        as(Tokens.marketer())
                .get("/v1/purposes")
                .then()
                .statusCode(200)
                .body("name", hasItems("service", "marketing.email", "partner.a"));
        as(Tokens.marketer())
                .body(BODY.formatted("CONSENT", false, false))
                .put("/v1/purposes/marketing.post")
                .then()
                .statusCode(403);
    }

    @Test
    void newPurposeIsDecidedOnAsSoonAsItIsDefined() {
        officer()
                .body(BODY.formatted("CONSENT", false, false))
                .put("/v1/purposes/marketing.post")
                .then()
                .statusCode(201)
                .body("version", equalTo(0));
        officer()
                .body("{\"text\": \"We write to you by post.\"}")
                .put("/v1/purposes/marketing.post/notices/en")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));

        ConsentClient.ofNewCustomer()
                .decide("marketing.post", "GRANTED")
                .statusCode(200)
                .body("entries[0].purposeVersion", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.below", "Marketing", "marketing.", ".x", "a.b.c.d", "*"})
    void nameMustFitIntoTheTree(String name) {
        officer()
                .body(BODY.formatted("CONSENT", false, false))
                .put("/v1/purposes/" + name)
                .then()
                .statusCode(not(equalTo(201)));

        officer().get("/v1/purposes").then().body("name", not(hasItem(name)));
    }

    @Test
    void silenceIsNeverConsentAndABasisNeverChanges() {
        officer()
                .body(BODY.formatted("CONSENT", true, false))
                .put("/v1/purposes/marketing.silent")
                .then()
                .statusCode(422)
                .body("code", equalTo("PURPOSE_INVALID"));
        officer()
                .body(BODY.formatted("CONTRACT", true, true))
                .put("/v1/purposes/marketing.silent")
                .then()
                .statusCode(422);
        officer()
                .header("If-Match", "\"0\"")
                .body(BODY.formatted("LEGITIMATE_INTEREST", true, false))
                .put("/v1/purposes/profiling")
                .then()
                .statusCode(422)
                .body("errors.field", contains("basis"));
    }

    @Test
    void anotherWordingIsAnotherVersionAndTheOldOneStays() {
        var first = word("research", "Erster Text.").extract().<String>path("hash");
        word("research", "Erster Text.").body("version", equalTo(1));
        word("research", "Zweiter Text.").body("version", equalTo(2)).body("hash", not(equalTo(first)));

        as(Tokens.agent())
                .get("/v1/purposes/research/notices/de/1")
                .then()
                .statusCode(200)
                .body("text", equalTo("Erster Text."));
        as(Tokens.agent())
                .get("/v1/purposes/research/notices")
                .then()
                .body("language", contains("de", "en"))
                .body("version", contains(2, 1));
        as(Tokens.agent()).get("/v1/purposes/research/notices/de/3").then().statusCode(404);
        as(Tokens.agent()).get("/v1/purposes/research/notices/de/x").then().statusCode(400);
        var subject = UUID.nameUUIDFromBytes("purpose:research".getBytes(StandardCharsets.UTF_8));
        EventContract.emitted(
                "rapport.profile", subject.toString(), "rapport.profile.notice.worded.v1", "notice-worded.v1");
    }

    @Test
    void noticeIsOfAPurposeInALanguage() {
        officer()
                .body("{\"text\": \"x\"}")
                .put("/v1/purposes/nothing/notices/en")
                .then()
                .statusCode(404);
        officer()
                .body("{\"text\": \"x\"}")
                .put("/v1/purposes/research/notices/n_o")
                .then()
                .statusCode(400);
        as(Tokens.ops())
                .body("{\"text\": \"x\"}")
                .put("/v1/purposes/research/notices/en")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse word(String purpose, String text) {
        return officer()
                .body("{\"text\": \"" + text + "\"}")
                .put("/v1/purposes/" + purpose + "/notices/de")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification officer() {
        return as(Tokens.of("officer", "privacy-officer"));
    }

    private static RequestSpecification as(String token) {
        return ConsentClient.request(token);
    }
}
