package dev.rapport.gateway.consent;

import static dev.rapport.gateway.Fakes.ANNA;
import static dev.rapport.gateway.GraphClient.query;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.gateway.Fakes;
import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.FakeUpstream.Request;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentGraphApiTest {
    private static final String ENTRY = """
            {"id": "01890000-0000-7000-8000-00000000000e", "seq": 7, "decision": "WITHDRAWN", "purpose": "marketing",
             "decidedAt": "2026-01-01T00:00:00Z", "recordedAt": "2026-01-01T00:00:00Z", "saidBy": "CUSTOMER", "client": "web",
             "evidence": {"kind": "SIGNED_IN"}, "hash": "h"}""";
    private static final String DECIDE = """
            mutation($id: ID!) { decideConsents(customer: $id, decisions: [{purpose: "marketing", decision: "GRANTED",
                notice: {language: "en", version: 1}}, {purpose: "profiling", decision: "WITHDRAWN"}])
              { entries { seq decision purpose } proof { effective seq barrierMs confirmations { service outcome } }
                error { code message fields { field message } } } }""";

    @BeforeEach
    void allWell() {
        Fakes.allWell();
    }

    @Test
    void preferenceCentreShowsNoticesAndState() {
        answer("/consents", """
                {"customerId": "%s", "seq": 7, "restricted": false, "purposes": [{"purpose": "marketing", "description": "d",
                 "basis": "CONSENT", "permitted": false, "reason": "WITHDRAWN", "decidable": true, "doubleOptIn": false,
                 "mayAsk": false, "notice": {"purpose": "marketing", "language": "en", "version": 3, "text": "t", "hash": "h",
                 "at": "2026-01-01T00:00:00Z"}, "positions": [{"purpose": "marketing", "verdict": "WITHDRAWN",
                 "at": "2026-01-01T00:00:00Z"}]}]}""".formatted(ANNA));

        me("consents(language: \"de\") { seq restricted purposes { purpose reason mayAsk notice { version text } positions { verdict at } } }")
                .body("errors", nullValue())
                .body("data.customer.consents.seq", equalTo(7))
                .body("data.customer.consents.purposes[0].notice.version", equalTo(3))
                .body("data.customer.consents.purposes[0].positions.verdict", contains("WITHDRAWN"));
        assertThat(asked("/consents").uri()).isEqualTo("/v1/customers/" + ANNA + "/consents?language=de");
    }

    @Test
    void historyComesInPages() {
        answer("/consent-entries", "{\"items\": [" + ENTRY + "], \"next\": 7}");

        me("consentHistory(first: 1, after: \"3\") { edges { cursor node { id decision evidence { kind } } } pageInfo { hasNextPage endCursor } }")
                .body("errors", nullValue())
                .body("data.customer.consentHistory.edges[0].node.evidence.kind", equalTo("SIGNED_IN"))
                .body("data.customer.consentHistory.pageInfo.endCursor", equalTo("7"));
        assertThat(asked("/consent-entries").uri()).contains("after=3", "limit=1");
        me("consentHistory(after: \"x\") { edges { cursor } }")
                .body("errors[0].extensions.code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void severalPurposesAreDecidedInOneCallAndTheAnswerIsTheProof() {
        answer("/consents", """
                {"entries": [%s], "proof": {"effective": true, "seq": 7, "barrierMs": 12, "confirmations":
                 [{"service": "gateway", "replica": "r", "outcome": "CONFIRMED"}]}}""".formatted(ENTRY));

        query(Tokens.customer("c"), DECIDE, Map.of("id", ANNA))
                .body("errors", nullValue())
                .body("data.decideConsents.error", nullValue())
                .body("data.decideConsents.entries[0].seq", equalTo(7))
                .body("data.decideConsents.proof.barrierMs", equalTo(12))
                .body("data.decideConsents.proof.confirmations[0].outcome", equalTo("CONFIRMED"));
        assertThat(asked("/consents").body())
                .isEqualTo(
                        "{\"decisions\":[{\"purpose\":\"marketing\",\"decision\":\"GRANTED\",\"notice\":{\"language\":\"en\",\"version\":1}},"
                                + "{\"purpose\":\"profiling\",\"decision\":\"WITHDRAWN\"}]}");
    }

    @Test
    void refusedDecisionIsAnErrorOfThePayload() {
        Fakes.PROFILE.behave(request -> new Answer(422, """
                {"title": "The purpose is granted in two steps.", "status": 422, "code": "CONFIRMATION_NEEDED",
                 "errors": [{"field": "decision", "message": "must be REQUESTED"}]}"""));

        query(Tokens.customer("c"), DECIDE, Map.of("id", ANNA))
                .body("errors", nullValue())
                .body("data.decideConsents.entries", nullValue())
                .body("data.decideConsents.error.code", equalTo("CONFIRMATION_NEEDED"))
                .body("data.decideConsents.error.fields[0].field", equalTo("decision"))
                .body("data.decideConsents.error.fields[0].message", equalTo("must be REQUESTED"));
    }

    @Test
    void receiptIsHandedOutAsItWasSigned() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"receipt\": {\"receipt_id\": \"r\"}, \"jws\": \"a.b.c\"}"));

        query(
                        Tokens.customer("c"),
                        "query($id: ID!) { consentReceipt(customer: $id, entry: $id) { json jws } }",
                        Map.of("id", ANNA))
                .body("errors", nullValue())
                .body("data.consentReceipt.json", equalTo("{\"receipt_id\":\"r\"}"))
                .body("data.consentReceipt.jws", equalTo("a.b.c"));
    }

    @Test
    void customerReadsWhoLookedAtHerData() {
        answer("/access-log", """
                {"items": [{"id": "e", "at": "2026-01-01T00:00:00Z", "customerId": "%s", "client": "crm", "relation": "AGENT",
                 "purpose": "service", "service": "profile-service", "given": ["BASIC"], "withheld": {"VALUE": "NO_SCOPE"},
                 "correlation": "c"}], "next": "n"}""".formatted(ANNA));

        me("accessLog(first: 1) { edges { node { relation client actor given withheld { category reason } } } pageInfo { endCursor } }")
                .body("errors", nullValue())
                .body("data.customer.accessLog.edges[0].node.relation", equalTo("AGENT"))
                .body("data.customer.accessLog.edges[0].node.actor", nullValue())
                .body("data.customer.accessLog.edges[0].node.withheld[0].reason", equalTo("NO_SCOPE"))
                .body("data.customer.accessLog.pageInfo.endCursor", equalTo("n"));
    }

    @Test
    void whatTakesACallForEachCustomerIsNotAskedOfMany() {
        query(Tokens.agent(), "{ customers { edges { node { id accessLog { edges { node { id } } } } } } }", Map.of())
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"))
                .body("errors[0].extensions.field", equalTo("accessLog"));
        assertThat(Fakes.PROFILE.requests()).hasSize(1);
    }

    @Test
    void whatABrowserSaysIsPassedOnOnceBeforeAnythingIsRead() {
        var token = Tokens.customer(UUID.randomUUID().toString());
        for (var visit = 0; visit < 2; visit++) {
            given().auth()
                    .oauth2(token)
                    .header("Sec-GPC", "1")
                    .contentType("application/json")
                    .body("{\"query\": \"{ me { id } }\"}")
                    .post("/graphql")
                    .then()
                    .statusCode(200)
                    .body("data.me.id", equalTo(ANNA));
        }

        assertThat(Fakes.PROFILE.requests())
                .extracting(Request::uri)
                .containsExactly("/v1/purposes", "/v1/customer-views", "/v1/customer-views");
        assertThat(Fakes.PROFILE.requests().getFirst().header("Sec-GPC")).isEqualTo("1");
    }

    private static io.restassured.response.ValidatableResponse me(String fields) {
        return query(
                Tokens.customer("c"), "query($id: ID!) { customer(id: $id) { " + fields + " } }", Map.of("id", ANNA));
    }

    /** Everybody as always, but this one path. */
    private static void answer(String path, String json) {
        Fakes.PROFILE.behave(request ->
                Answer.ok(request.uri().contains(path) ? json : "{\"items\":[" + Fakes.profile(ANNA, "Anna") + "]}"));
    }

    private static Request asked(String path) {
        return Fakes.PROFILE.requests().stream()
                .filter(request -> request.uri().contains(path))
                .findFirst()
                .orElseThrow();
    }
}
