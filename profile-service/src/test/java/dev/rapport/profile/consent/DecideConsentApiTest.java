package dev.rapport.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DecideConsentApiTest {
    private ConsentClient anna;
    private ConsentClient agent;

    @BeforeEach
    void knowAnna() {
        anna = ConsentClient.ofNewCustomer();
        agent = anna.by(Tokens.agent());
    }

    @Test
    void grantOpensAndWithdrawalClosesTheMomentItIsAnswered() {
        agent.seenUnder("marketing").statusCode(403).body("detail", equalTo("NO_CONSENT"));

        anna.decide("marketing", "GRANTED")
                .statusCode(200)
                .body("proof.effective", equalTo(true))
                .body("proof.confirmations.outcome", contains("CONFIRMED"))
                .body("proof.confirmations.service", contains("profile-service"))
                .body("entries[0].notice.hash", notNullValue())
                .body("entries[0].evidence.kind", equalTo("SIGNED_IN"))
                .body("entries[0].expiresAt", notNullValue());
        agent.seenUnder("marketing")
                .statusCode(200)
                .body("givenName", equalTo("Anna"))
                .body("access.find { it.category == 'BASIC' }.reason", equalTo("OK_CONSENT"))
                .body("access.find { it.category == 'BASIC' }.ledgerSeq", greaterThan(0))
                .body("access.find { it.category == 'INTERACTIONS' }.reason", equalTo("NO_SCOPE"));

        anna.decide("marketing", "WITHDRAWN").statusCode(200).body("proof.effective", equalTo(true));
        agent.seenUnder("marketing").statusCode(403).body("detail", equalTo("WITHDRAWN"));
        agent.seenUnder("service").statusCode(200);
    }

    @Test
    void severalPurposesAreDecidedInOneCallAndReadInOne() {
        anna.post("""
                {"decisions": [
                    {"purpose": "marketing", "decision": "GRANTED", "notice": {"language": "en", "version": 1}},
                    {"purpose": "profiling", "decision": "DENIED"},
                    {"purpose": "research", "decision": "OBJECTED"},
                    {"purpose": "partner", "decision": "OBJECTED"}]}""").statusCode(200).body("entries.decision", contains("GRANTED", "DENIED", "OBJECTED", "OBJECTED"));

        anna.state()
                .statusCode(200)
                .body("restricted", equalTo(false))
                .body("purposes.find { it.purpose == 'marketing' }.permitted", equalTo(true))
                .body("purposes.find { it.purpose == 'marketing' }.mayAsk", equalTo(false))
                .body("purposes.find { it.purpose == 'marketing' }.notice.text", notNullValue())
                .body("purposes.find { it.purpose == 'marketing.email' }.reason", equalTo("NO_CONSENT"))
                .body("purposes.find { it.purpose == 'marketing.email' }.mayAsk", equalTo(true))
                .body("purposes.find { it.purpose == 'profiling' }.mayAsk", equalTo(false))
                .body("purposes.find { it.purpose == 'research' }.reason", equalTo("OBJECTED"))
                .body("purposes.find { it.purpose == 'partner.a' }.reason", equalTo("OBJECTED"))
                .body("purposes.find { it.purpose == 'service' }.decidable", equalTo(false));
        anna.history().statusCode(200).body("items.decision", contains("GRANTED", "DENIED", "OBJECTED", "OBJECTED"));
    }

    @Test
    void withdrawingTwiceIsTheSameAsOnce() {
        anna.decide("marketing", "GRANTED").statusCode(200);
        var first =
                anna.decide("marketing", "WITHDRAWN").statusCode(200).extract().<String>path("entries[0].id");
        anna.decide("marketing", "WITHDRAWN").statusCode(200).body("entries[0].id", equalTo(first));

        anna.history().body("items.decision", contains("GRANTED", "WITHDRAWN"));
        anna.decide("marketing", "GRANTED").statusCode(200);
        anna.decide("marketing", "WITHDRAWN").body("entries[0].id", not(equalTo(first)));
    }

    @ParameterizedTest
    @CsvSource({
        "curiosity,        GRANTED,   422, PURPOSE_UNKNOWN",
        "service,          WITHDRAWN, 422, PURPOSE_NOT_DECIDABLE",
        "accounting,       OBJECTED,  422, PURPOSE_NOT_DECIDABLE",
        "marketing.email,  GRANTED,   422, CONFIRMATION_NEEDED",
        "marketing.email,  REQUESTED, 422, CONTACT_POINT_MISSING",
        "marketing,        REQUESTED, 422, CONFIRMATION_NOT_NEEDED",
        "marketing,        CONFIRMED, 403, DECISION_NOT_YOURS",
        "marketing,        EXPIRED,   403, DECISION_NOT_YOURS",
        "marketing,        IMPORTED,  403, DECISION_NOT_YOURS",
        "*,                RESTRICTED,403, DECISION_NOT_YOURS"
    })
    void whatCannotBeDecidedIsRefusedWithItsCode(String purpose, String decision, int status, String code) {
        anna.decide(purpose, decision).statusCode(status).body("code", equalTo(code));

        anna.history().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"purpose\": \"marketing\", \"decision\": \"GRANTED\"} | NOTICE_MISSING",
                "{\"purpose\": \"marketing\", \"decision\": \"GRANTED\", \"notice\": {\"language\": \"en\", \"version\": 7}} | NOTICE_OUTDATED",
                "{\"purpose\": \"marketing\", \"decision\": \"DENIED\", \"decidedAt\": \"2099-01-01T00:00:00Z\"} | DECIDED_IN_FUTURE",
                "{\"purpose\": \"marketing\", \"decision\": \"WITHDRAWN\", \"decidedAt\": \"0001-01-01T00:00:00Z\"} | INVALID_VALUE",
                "{\"purpose\": \"marketing\", \"decision\": \"GRANTED\", \"notice\": {\"language\": \"en\", \"version\": 1}, \"expiresAt\": \"2020-01-01T00:00:00Z\"} | EXPIRY_IMPOSSIBLE",
                "{\"purpose\": \"partner.a\", \"decision\": \"DENIED\", \"recipient\": \"partner-b\"} | RECIPIENT_NOT_OF_PURPOSE",
                "{\"purpose\": \"marketing\", \"decision\": \"DENIED\", \"contactPointId\": \"01890000-0000-7000-8000-000000000009\"} | CONTACT_POINT_UNKNOWN",
                "{\"purpose\": \"marketing\", \"decision\": \"GRANTED\", \"notice\": {\"language\": \"en\", \"version\": 1}, \"expiresAt\": \"2099-01-01T00:00:00Z\"} | EXPIRY_TOO_LATE"
            })
    void badParticularsAreRefusedWithTheirCode(String choice, String code) {
        agent.post("{\"evidence\": {\"kind\": \"CALL\"}, \"decisions\": [" + choice + "]}")
                .body("code", equalTo(code));

        anna.history().body("items", empty());
    }

    @Test
    void oneBadDecisionLeavesNothingOfTheOthers() {
        anna.post("""
                {"decisions": [{"purpose": "profiling", "decision": "DENIED"}, {"purpose": "curiosity", "decision": "DENIED"}]}""").statusCode(422);

        anna.history().body("items", empty());
    }

    @Test
    void whoRecordsForHerNeedsEvidenceForAGrantAndNoneForARefusal() {
        agent.decide("marketing", "GRANTED").statusCode(422).body("code", equalTo("EVIDENCE_MISSING"));
        agent.decide("marketing", "WITHDRAWN").statusCode(200);
        agent.post("""
                {"evidence": {"kind": "CALL", "reference": "call-4711"}, "decisions": [
                    {"purpose": "marketing", "decision": "GRANTED", "notice": {"language": "en", "version": 1}}]}""")
                .statusCode(200)
                .body("entries[0].evidence.reference", equalTo("call-4711"))
                .body("entries[0].saidBy", equalTo("STAFF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNED_IN", "CONFIRMATION_LINK", "CLOCK"})
    void whatOnlyTheLedgerKnowsIsNobodysToClaim(String kind) {
        agent.post("""
                {"evidence": {"kind": "%s"}, "decisions": [
                    {"purpose": "marketing", "decision": "GRANTED", "notice": {"language": "en", "version": 1}}]}""".formatted(kind)).statusCode(400).body("errors.field", contains("evidence.kind"));
    }

    @Test
    void operationsImportAndDecideNothing() {
        var ops = anna.by(Tokens.ops());
        ops.post("""
                {"evidence": {"kind": "OTHER_SYSTEM"}, "decisions": [
                    {"purpose": "marketing", "decision": "IMPORTED", "decidedAt": "2026-11-01T00:00:00Z"}]}""").statusCode(200);
        ops.post("""
                {"evidence": {"kind": "CALL"}, "decisions": [{"purpose": "marketing", "decision": "WITHDRAWN"}]}""").statusCode(403).body("code", equalTo("DECISION_NOT_YOURS"));
    }

    @Test
    void nobodyElseDecidesForHer() {
        var others = new String[] {Tokens.customer("stranger"), Tokens.partner(), Tokens.marketer()};
        for (var other : others) {
            anna.by(other).decide("marketing", "GRANTED").statusCode(403).body("code", equalTo("FORBIDDEN"));
            anna.by(other).state().statusCode(403);
            anna.by(other).history().statusCode(403);
        }
    }

    @Test
    void restrictionClosesEverythingButToHerselfAndCanBeLifted() {
        var officer = anna.by(Tokens.of("officer", "privacy-officer"));
        var restrict = """
                {"evidence": {"kind": "PAPER"}, "decisions": [{"purpose": "*", "decision": "%s"}]}""";

        agent.post(restrict.formatted("RESTRICTED")).statusCode(403);
        officer.post(restrict.formatted("RESTRICTED")).statusCode(200);
        agent.seenUnder("service").statusCode(403).body("detail", equalTo("RESTRICTED"));
        anna.seenUnder("service").statusCode(200);
        anna.state().body("restricted", equalTo(true)).body("purposes.mayAsk", everyItem(equalTo(false)));
        officer.post(restrict.formatted("UNRESTRICTED")).statusCode(200);
        agent.seenUnder("service").statusCode(200);
        anna.state().body("purposes.find { it.purpose == 'marketing' }.mayAsk", equalTo(true));
    }

    @Test
    void importFillsAGapAndNeverOverridesHerWord() {
        var officer = anna.by(Tokens.of("officer", "privacy-officer"));
        var imported = """
                {"evidence": {"kind": "OTHER_SYSTEM", "reference": "crm"}, "decisions": [
                    {"purpose": "%s", "decision": "IMPORTED", "decidedAt": "2026-11-01T00:00:00Z"}]}""";

        anna.decide("profiling", "DENIED").statusCode(200);
        officer.post(imported.formatted("profiling")).statusCode(200);
        officer.post(imported.formatted("marketing")).statusCode(200);

        anna.state()
                .body("purposes.find { it.purpose == 'profiling' }.reason", equalTo("NO_CONSENT"))
                .body("purposes.find { it.purpose == 'marketing' }.reason", equalTo("OK_CONSENT"));
    }

    @Test
    void chainIsWholeAndCanBeChecked() {
        anna.decide("marketing", "DENIED").statusCode(200);

        var hash = ConsentClient.request(Tokens.ops())
                .get("/v1/consent-chain")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", greaterThan(0))
                .extract()
                .<String>path("hash");

        assertThat(hash).hasSize(64);
        ConsentClient.request(Tokens.agent()).get("/v1/consent-chain").then().statusCode(403);
    }
}
