package dev.rapport.profile.team;

import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountTeamApiTest {
    private static final String REPRESENTATIVE = """
            {"staffId": "%s", "name": "%s", "role": "REPRESENTATIVE", "since": "%s"}""";

    private PartClient steward;
    private PartClient clara;

    @BeforeEach
    void clara() {
        var subject = UUID.randomUUID().toString();
        clara = new PartClient(signedIn(subject), "account-team", Tokens.customer(subject));
        steward = clara.by(Tokens.of("steward-1", "steward"));
    }

    @Test
    void customerHasOneRepresentativeAtATimeAndSeesWho() {
        var first = steward.added(REPRESENTATIVE.formatted("agent1", "Ada", "2024-01-01"));
        steward.add(REPRESENTATIVE.formatted("agent2", "Bea", "2025-01-01"))
                .statusCode(409)
                .body("code", equalTo("ASSIGNMENT_OVERLAPS"));
        steward.change(first, 0, "{\"until\": \"2025-01-01\"}").statusCode(200);
        steward.added(REPRESENTATIVE.formatted("agent2", "Bea", "2025-01-01"));
        steward.added("{\"staffId\": \"agent1\", \"name\": \"Ada\", \"role\": \"SPECIALIST\"}");
        steward.add("{\"staffId\": \"agent1\", \"name\": \"Ada\", \"role\": \"SPECIALIST\"}")
                .statusCode(409);

        clara.all().statusCode(200).body("name", contains("Ada", "Bea", "Ada"));
        steward.change(first, 0, "{}").statusCode(412);
        steward.remove(first, 1).statusCode(204);
        steward.one(first).statusCode(404);
    }

    @Test
    void teamIsAssignedByThoseWhoMay() {
        var body = REPRESENTATIVE.formatted("agent1", "Ada", "2024-01-01");

        clara.add(body).statusCode(403).body("code", equalTo("FORBIDDEN"));
        clara.by(Tokens.agent()).add(body).statusCode(403);
        clara.by(Tokens.customer("stranger")).all().statusCode(403);
        clara.by(Tokens.partner()).all().statusCode(404);
        steward.add("{\"staffId\": \"agent1\", \"name\": \"Ada\", \"role\": \"FRIEND\"}")
                .statusCode(400);
        steward.add("""
                {"staffId": "a", "name": "A", "role": "SUPPORT", "since": "2024-01-01", "until": "2023-01-01"}""").statusCode(422).body("code", equalTo("PERIOD_IMPOSSIBLE"));
        clara.all().body("", hasSize(0));
    }
}
