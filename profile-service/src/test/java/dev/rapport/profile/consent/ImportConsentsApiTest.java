package dev.rapport.profile.consent;

import static dev.rapport.profile.consent.ConsentClient.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportConsentsApiTest {
    private static final String PAST = Instant.now().minus(Duration.ofDays(30)).toString();
    private static final String EVIDENCE = "{\"kind\": \"OTHER_SYSTEM\", \"reference\": \"old-crm\"}";

    @Test
    void eachDecisionCountsByItselfAndOnce() {
        var subject = "sub-" + UUID.randomUUID();
        var anna = ConsentClient.ofNewCustomer(subject);
        var bruno = ConsentClient.ofNewCustomer();
        bruno.decide("profiling", "DENIED").statusCode(200);
        var rows = rows(
                named("{\"type\": \"keycloak_sub\", \"value\": \"" + subject + "\"}", "marketing", "IMPORTED", PAST),
                of(bruno, "profiling", "IMPORTED", PAST),
                of(bruno, "marketing", "WITHDRAWN", PAST),
                of(bruno, "curiosity", "IMPORTED", PAST),
                of(bruno, "marketing", "GRANTED", PAST),
                named("{\"type\": \"user_id\", \"value\": \"no-" + subject + "\"}", "marketing", "IMPORTED", PAST),
                of(bruno, "marketing", "PERHAPS", PAST),
                of(bruno, "marketing", "IMPORTED", "2124-05-01T10:00:00Z"));

        imported(Tokens.ops(), rows)
                .statusCode(200)
                .body("created", equalTo(3))
                .body("refused", equalTo(5))
                .body(
                        "results.code",
                        contains(
                                null,
                                null,
                                null,
                                "PURPOSE_UNKNOWN",
                                "DECISION_NOT_YOURS",
                                "CUSTOMER_UNKNOWN",
                                "MALFORMED_BODY",
                                "DECIDED_IN_FUTURE"))
                .body("proof.effective", equalTo(true));
        anna.state().body("purposes.find { it.purpose == 'marketing' }.permitted", equalTo(true));
        bruno.state()
                .body("purposes.find { it.purpose == 'profiling' }.permitted", equalTo(false))
                .body("purposes.find { it.purpose == 'marketing' }.reason", equalTo("WITHDRAWN"));

        imported(Tokens.ops(), rows).body("created", equalTo(0)).body("duplicates", equalTo(3));
        anna.history().body("items.size()", equalTo(1)).body("items[0].evidence.reference", equalTo("old-crm"));
    }

    @Test
    void restrictionIsNothingToImport() {
        var anna = ConsentClient.ofNewCustomer();

        imported(Tokens.of("privacy-1", "privacy-officer"), rows(of(anna, "*", "RESTRICTED", PAST)))
                .statusCode(200)
                .body("results.code", contains("DECISION_NOT_YOURS"));
    }

    @Test
    void onlyWhoMayImportsAndSaysFromWhere() {
        imported(Tokens.agent(), "[]").statusCode(403);
        imported(Tokens.ops(), "[]").statusCode(400);
        request(Tokens.ops())
                .body("{\"decisions\": [{}]}")
                .post("/v1/consents/batch")
                .then()
                .statusCode(400);
        imported(Tokens.ops(), "[{}]").statusCode(200).body("results[0].code", equalTo("INVALID_VALUE"));
    }

    private static String rows(String... rows) {
        return "[" + String.join(", ", rows) + "]";
    }

    private static String of(ConsentClient customer, String purpose, String decision, String at) {
        return row("\"customerId\": \"" + customer.customer() + "\"", purpose, decision, at);
    }

    private static String named(String identifier, String purpose, String decision, String at) {
        return row("\"identifiers\": [" + identifier + "]", purpose, decision, at);
    }

    private static String row(String customer, String purpose, String decision, String at) {
        return "{%s, \"purpose\": \"%s\", \"decision\": \"%s\", \"decidedAt\": \"%s\"}"
                .formatted(customer, purpose, decision, at);
    }

    private static ValidatableResponse imported(String token, String rows) {
        return request(token)
                .body("{\"decisions\": " + rows + ", \"evidence\": " + EVIDENCE + "}")
                .post("/v1/consents/batch")
                .then();
    }
}
