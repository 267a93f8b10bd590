package dev.rapport.profile.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The ledger from beside: its tables, its feed, its clock. */
@QuarkusTest
class LedgerApiTest {
    private static final String POLL = """
            {"replica": "%s", "service": "test", "after": %d, "hash": "%s", "rules": 0, "leaving": %s}""";

    @Inject
    ExpireConsent expireConsent;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void tableRefusesToBeRewritten() {
        ConsentClient.ofNewCustomer().decide("marketing", "DENIED").statusCode(200);

        for (var role : new String[] {"profile", "profile_owner"}) {
            for (var sql : new String[] {
                "update consent_entries set decision = 'GRANTED'",
                "delete from consent_entries",
                "truncate consent_entries",
                "update purpose_versions set version = 9",
                "delete from notices"
            }) {
                assertThatThrownBy(() -> execute(role, sql))
                        .as(role + ": " + sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void whatIsChangedBehindItsBackIsFound() throws SQLException {
        var anna = ConsentClient.ofNewCustomer();
        int seq = anna.decide("marketing", "DENIED").extract().path("entries[0].seq");
        anna.decide("profiling", "DENIED").statusCode(200);

        tamper("update consent_entries set decision = 'GRANTED' where seq = " + seq);
        chain().body("intact", equalTo(false)).body("broken", equalTo(seq));
        tamper("update consent_entries set decision = 'DENIED' where seq = " + seq);
        chain().body("intact", equalTo(true));
    }

    @Test
    void feedIsForTheServicesAlone() {
        var body = POLL.formatted(UUID.randomUUID(), 0, "", false);
        for (var secret : new String[] {"", "wrong", "tes", "test "}) {
            given().contentType("application/json")
                    .header("Internal-Secret", secret + "?")
                    .body(body)
                    .post("/internal/consent-feed")
                    .then()
                    .statusCode(401);
        }
        given().contentType("application/json")
                .auth()
                .oauth2(Tokens.ops())
                .body(body)
                .post("/internal/consent-feed")
                .then()
                .statusCode(401);
    }

    @Test
    void feedTellsStandingsAndPurposesAndStartsAgainWhereThePastIsAnother() {
        var anna = ConsentClient.ofNewCustomer();
        anna.decide("marketing", "DENIED").statusCode(200);
        var replica = UUID.randomUUID().toString();

        poll(POLL.formatted(replica, 0, "", false))
                .body("reset", equalTo(false))
                .body("leaseMillis", greaterThan(0))
                .body("rules.purposes.name", hasItems("service", "partner.a"))
                .body("standings.customer", hasItem(anna.customer()));
        poll(POLL.formatted(replica, 1, "0".repeat(64), false)).body("reset", equalTo(true));
        poll(POLL.formatted(replica, 1_000_000, "0".repeat(64), false)).body("reset", equalTo(true));
        poll(POLL.formatted(replica, 0, "", true));
        anna.decide("profiling", "DENIED").body("proof.confirmations.service", everyItem(not(equalTo("test"))));
    }

    @Test
    void replicaThatHasNotConfirmedHoldsTheAnswerUntilItsLeaseIsOver() {
        var anna = ConsentClient.ofNewCustomer();
        var silent = UUID.randomUUID();
        poll(POLL.formatted(silent, 0, "", false));

        var began = System.nanoTime();
        anna.decide("marketing", "DENIED")
                .statusCode(200)
                .body("proof.confirmations.find { it.service == 'test' }.outcome", equalTo("LEASE_OVER"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(500));
        poll(POLL.formatted(silent, 0, "", true));
    }

    @Test
    void grantThatEndsGrantsNothingAndIsNotedInTheLedger() throws Throwable {
        var anna = ConsentClient.ofNewCustomer();
        var end = Instant.now().plusMillis(1500);
        anna.post("""
                {"decisions": [{"purpose": "marketing", "decision": "GRANTED", "expiresAt": "%s",
                    "notice": {"language": "en", "version": 1}}]}""".formatted(end)).statusCode(200);
        anna.by(Tokens.agent()).seenUnder("marketing").statusCode(200);

        await().untilAsserted(() ->
                anna.by(Tokens.agent()).seenUnder("marketing").statusCode(403).body("detail", equalTo("EXPIRED")));
        VertxContextSupport.subscribeAndAwait(expireConsent::expire);
        VertxContextSupport.subscribeAndAwait(expireConsent::expire);

        anna.history()
                .body("items.decision", contains("GRANTED", "EXPIRED"))
                .body("items[1].evidence.kind", equalTo("CLOCK"));
        anna.state().body("purposes.find { it.purpose == 'marketing' }.mayAsk", equalTo(true));
    }

    private static ValidatableResponse poll(String body) {
        return given().contentType("application/json")
                .header("Internal-Secret", "test")
                .body(body)
                .post("/internal/consent-feed")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse chain() {
        return ConsentClient.request(Tokens.of("officer", "privacy-officer"))
                .get("/v1/consent-chain")
                .then()
                .statusCode(200);
    }

    /** As somebody could who owns the database. */
    private void tamper(String sql) throws SQLException {
        execute("profile_owner", "alter table consent_entries disable trigger consent_entries_append_only");
        execute("profile_owner", sql);
        execute("profile_owner", "alter table consent_entries enable trigger consent_entries_append_only");
    }

    private void execute(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, "test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
