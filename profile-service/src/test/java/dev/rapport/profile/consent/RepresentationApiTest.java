package dev.rapport.profile.consent;

import static dev.rapport.profile.consent.ConsentClient.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.profile.customer.CustomerFixtures;
import dev.rapport.profile.dossier.PartClient;
import dev.rapport.profile.merge.MergeClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepresentationApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ConsentClient anna;
    private ConsentClient bruno;

    @BeforeEach
    void annaAndBruno() {
        anna = ConsentClient.ofNewCustomer();
        bruno = ConsentClient.ofNewCustomer();
    }

    @Test
    void somebodyOfHerHouseholdSeesHerAsLongAsSheLetsHim() {
        decide(anna, "GRANTED", "household:" + bruno.customer())
                .statusCode(422)
                .body("code", equalTo("REPRESENTATIVE_UNKNOWN"));
        var home = home();
        moveIn(anna, home);
        moveIn(bruno, home);
        seen(bruno, anna.customer()).statusCode(403).body("detail", equalTo("NO_RELATION"));

        decide(anna, "GRANTED", "household:" + bruno.customer()).statusCode(200);
        seen(bruno, anna.customer()).statusCode(200).body("givenName", equalTo("Anna"));
        seen(anna, bruno.customer()).statusCode(403);
        anna.by(bruno.token()).state().statusCode(403);

        anna.post(body("WITHDRAWN", "household:" + bruno.customer(), "")
                        .replace("\"recipient\"", "\"channel\": \"PHONE\", \"recipient\""))
                .statusCode(422);

        decide(anna, "WITHDRAWN", "household:" + bruno.customer()).statusCode(200);
        seen(bruno, anna.customer()).statusCode(403).body("detail", equalTo("NO_RELATION"));
    }

    @Test
    void whoMovesOutActsForNobodyAnyMore() {
        var home = home();
        moveIn(anna, home);
        var membership = moveIn(bruno, home);
        decide(anna, "GRANTED", "household:" + bruno.customer()).statusCode(200);
        seen(bruno, anna.customer()).statusCode(200);

        memberships(bruno)
                .change(membership, 0, "{\"movedOut\": \"2020-01-01\"}")
                .statusCode(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> seen(bruno, anna.customer()).statusCode(403));
        anna.history().body("items.decision", hasItem("EXPIRED"));
    }

    @Test
    void whoIsKnownByTwoNamesMayBeNamedByEither() {
        var home = home();
        moveIn(anna, home);
        moveIn(bruno, home);
        var again = ConsentClient.ofNewCustomer();
        MergeClient.merge(again.customer(), bruno.customer());

        decide(anna, "GRANTED", "household:" + again.customer()).statusCode(200);
        seen(bruno, anna.customer()).statusCode(200);
        decide(anna, "GRANTED", "household:" + bruno.customer()).statusCode(200);

        decide(anna, "WITHDRAWN", "household:" + again.customer()).statusCode(200);
        seen(bruno, anna.customer()).statusCode(403);
        seen(again, anna.customer()).statusCode(403);
    }

    @Test
    void employeeSeesTheOrganizationWhereItIsOnPaperThatSheMay() {
        var company = CustomerFixtures.organization("Archer Ltd " + UUID.randomUUID());
        new PartClient(bruno.customer(), "employments", Tokens.agent())
                .added("{\"organizationId\": \"%s\", \"role\": \"Buyer\", \"buysForEmployer\": true}"
                        .formatted(company));
        seen(bruno, company).statusCode(403);

        request(Tokens.agent())
                .body(body("GRANTED", "employee:" + bruno.customer(), """
                , "evidence": {"kind": "PAPER", "reference": "letter of attorney"}"""))
                .post("/v1/customers/" + company + "/consents")
                .then()
                .statusCode(200);

        seen(bruno, company).statusCode(200);
        seen(anna, company).statusCode(403);
    }

    @Test
    void agentOfTheAccountTeamSeesWhatTheCustomerIsWorth() {
        var agent = "agent-" + UUID.randomUUID();
        access(agent).body(VALUE, equalTo("NO_RELATION"));

        new PartClient(anna.customer(), "account-team", Tokens.of("steward-1", "steward"))
                .added("{\"staffId\": \"%s\", \"name\": \"Ada\", \"role\": \"REPRESENTATIVE\"}".formatted(agent));

        access(agent).body(VALUE, equalTo("OK_CONTRACT"));
        EventContract.emitted(
                "rapport.profile",
                anna.customer(),
                "rapport.profile.account-team.changed.v1",
                "account-team-changed.v1");
    }

    private static final String VALUE = "access.find { it.category == 'VALUE' }.reason";

    private ValidatableResponse access(String agent) {
        return request(Tokens.of(agent, "agent"))
                .get("/v1/customers/" + anna.customer())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse seen(ConsentClient by, String customer) {
        return request(by.token()).get("/v1/customers/" + customer).then();
    }

    private static ValidatableResponse decide(ConsentClient customer, String decision, String recipient) {
        return customer.post(body(decision, recipient, ""));
    }

    private static String body(String decision, String recipient, String evidence) {
        return """
                {"decisions": [{"purpose": "representation", "decision": "%s", "recipient": "%s",
                    "notice": {"language": "en", "version": 1}}]%s}""".formatted(decision, recipient, evidence);
    }

    private static String home() {
        return request(Tokens.agent())
                .body("{\"name\": \"Archer\"}")
                .post("/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String moveIn(ConsentClient who, String home) {
        return memberships(who).added("{\"householdId\": \"%s\", \"role\": \"OTHER\"}".formatted(home));
    }

    private static PartClient memberships(ConsentClient who) {
        return new PartClient(who.customer(), "household-memberships", Tokens.agent());
    }
}
