package dev.rapport.profile.donotcontact;

import static dev.rapport.profile.consent.ConsentClient.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.profile.consent.ConsentClient;
import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoNotContactApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.now();
    private static final String PHONE = "find { it.channel == 'PHONE' }.";

    private final String list = "register-" + UUID.randomUUID().toString().substring(0, 8);
    private String email;
    private ConsentClient anna;

    @BeforeEach
    void annaLetsUsCallAndWriteToHer() {
        anna = ConsentClient.ofNewCustomer();
        email = "anna." + UUID.randomUUID() + "@example.org";
        add("{\"method\": \"PHONE\", \"value\": \"+442079460123\"}");
        add("{\"method\": \"EMAIL\", \"value\": \"%s\"}".formatted(email));
        anna.decide("marketing", "GRANTED").statusCode(200);
        decisions().body(PHONE + "reason", equalTo("OK_CONSENT"));
    }

    @Test
    void whoIsOnTheListIsNotCalledUntilSheSaysSoHerselfOrIsOnItNoMore() {
        keep(30, "[\"PHONE\"]");
        try {
            take(NOW.minusSeconds(60), "[\"020 7946 0123\", \"no number\", \"020 7946 0999\"]")
                    .body("taken", equalTo(2))
                    .body("refused", contains(1));
            decisions().body(PHONE + "reason", equalTo("STALE"));
            refresh(NOW.minusSeconds(60))
                    .statusCode(200)
                    .body("entries", equalTo(2))
                    .body("before", equalTo(0));

            await().atMost(PATIENCE).untilAsserted(() -> decisions().body(PHONE + "reason", equalTo("DO_NOT_CONTACT")));
            decisions()
                    .body("find { it.channel == 'SMS' }.reason", equalTo("OK_CONSENT"))
                    .body("find { it.channel == 'EMAIL' }.reason", equalTo("OK_CONSENT"));
            anna.history().body("items.decision", hasItem("LISTED"));

            take(NOW, "[\"020 7946 0999\"]");
            decisions().body(PHONE + "reason", equalTo("DO_NOT_CONTACT"));
            refresh(NOW).statusCode(200).body("before", equalTo(2));
            await().atMost(PATIENCE).untilAsserted(() -> decisions().body(PHONE + "reason", equalTo("OK_CONSENT")));
            anna.history().body("items.decision", hasItems("LISTED", "UNLISTED"));
            refresh(NOW.minusSeconds(10)).statusCode(409).body("code", equalTo("LIST_NOT_NEWER"));
        } finally {
            silence();
        }
    }

    @Test
    void nobodyIsContactedByAListThatIsTooOldOrWasNeverTakenOver() {
        keep(1, "[\"EMAIL\"]");
        try {
            decisions().body("find { it.channel == 'EMAIL' }.reason", equalTo("STALE"));
            refresh(NOW).statusCode(409).body("code", equalTo("LIST_EMPTY"));
            var old = NOW.minus(Duration.ofDays(2));
            take(old, "[\"somebody@example.org\"]").body("refused", empty());
            refresh(old).statusCode(200);
            decisions().body("find { it.channel == 'EMAIL' }.reason", equalTo("STALE"));

            take(NOW, "[\"somebody@example.org\"]");
            refresh(NOW).statusCode(200);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> decisions().body("find { it.channel == 'EMAIL' }.reason", equalTo("OK_CONSENT")));
            var tag = request(officer()).get(path()).getHeader("ETag");
            request(officer())
                    .header("If-Match", tag)
                    .body(body(1, "[\"PHONE\"]"))
                    .put(path())
                    .then()
                    .statusCode(200)
                    .body("asOf", nullValue());
            await().atMost(PATIENCE).untilAsserted(() -> decisions().body(PHONE + "reason", equalTo("STALE")));
            decisions("service").body("find { it.channel == 'EMAIL' }.reason", equalTo("OK_CONTRACT"));
        } finally {
            silence();
        }
    }

    @Test
    void listsAreKeptByThoseWhoMayAndSayWhatIsWrong() {
        put(Tokens.marketer(), "{}").statusCode(403);
        put(officer(), body(30, "[\"POST\"]")).statusCode(422).body("code", equalTo("LIST_INVALID"));
        put(officer(), body(30, "[\"PHONE\", \"EMAIL\"]")).statusCode(422);
        put(officer(), body(30, "[\"PHONE\"]").replace("marketing", "service")).statusCode(422);
        put(officer(), body(0, "[\"PHONE\"]")).statusCode(400);
        request(Tokens.agent())
                .body("{\"asOf\": \"2026-01-01T00:00:00Z\"}")
                .post(path() + "/refreshes")
                .then()
                .statusCode(403);
        request(Tokens.ops())
                .body("{\"asOf\": \"2026-01-01T00:00:00Z\", \"values\": [\"+442079460123\"]}")
                .post(path() + "/entries")
                .then()
                .statusCode(404)
                .body("code", equalTo("DEFINITION_UNKNOWN"));
        request(Tokens.agent())
                .get("/v1/do-not-contact-lists")
                .then()
                .statusCode(200)
                .body("name", not(hasItem(list)));
    }

    private void add(String point) {
        new PartClient(anna.customer(), "contact-points", Tokens.agent())
                .add(point)
                .statusCode(201);
    }

    private ValidatableResponse decisions() {
        return decisions("marketing");
    }

    private ValidatableResponse decisions(String purpose) {
        return request(Tokens.agent())
                .header("Purpose", purpose)
                .get("/v1/customers/" + anna.customer() + "/contact-decisions")
                .then()
                .statusCode(200);
    }

    private String path() {
        return "/v1/do-not-contact-lists/" + list;
    }

    private void keep(int days, String channels) {
        put(officer(), body(days, channels)).statusCode(201);
        var channel = channels.contains("EMAIL") ? "EMAIL" : "PHONE";
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> decisions().body("find { it.channel == '" + channel + "' }.reason", equalTo("STALE")));
    }

    /** So that the other tests can be contacted: a list of whatever age, of a purpose that nobody asks for. */
    private void silence() {
        var tag = request(officer()).get(path()).getHeader("ETag");
        request(officer()).header("If-Match", tag).body("""
                        {"description": "Over", "purpose": "research", "channels": ["SMS"], "maxAgeDays": 366}""").put(path()).then().statusCode(200);
    }

    private ValidatableResponse put(String token, String body) {
        return request(token).body(body).put(path()).then();
    }

    private static String body(int days, String channels) {
        return """
                {"description": "A register", "purpose": "marketing", "channels": %s, "country": "GB", "maxAgeDays": %d}""".formatted(channels, days);
    }

    private ValidatableResponse take(Instant asOf, String values) {
        return request(Tokens.ops())
                .body("{\"asOf\": \"%s\", \"values\": %s}".formatted(asOf, values))
                .post(path() + "/entries")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse refresh(Instant asOf) {
        return request(Tokens.ops())
                .body("{\"asOf\": \"%s\"}".formatted(asOf))
                .post(path() + "/refreshes")
                .then();
    }

    private static String officer() {
        return Tokens.of("privacy-1", "privacy-officer");
    }
}
