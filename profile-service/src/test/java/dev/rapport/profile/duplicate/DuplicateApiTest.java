package dev.rapport.profile.duplicate;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.duplicate.EnteredPeople.STEWARD;
import static dev.rapport.profile.duplicate.EnteredPeople.birthday;
import static dev.rapport.profile.duplicate.EnteredPeople.letters;
import static dev.rapport.profile.duplicate.EnteredPeople.pairs;
import static dev.rapport.profile.duplicate.EnteredPeople.person;
import static dev.rapport.profile.duplicate.EnteredPeople.search;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.CloudEvents;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches, and what a steward decides of what was found. */
@QuarkusTest
class DuplicateApiTest {
    private final String family = letters(9);
    private final String user = UUID.randomUUID().toString();
    private String zoe;
    private String again;
    private String husband;

    @BeforeEach
    void household() {
        var home = letters(7) + "weg 12";
        var given = letters(6);
        var birthday = birthday();
        zoe = person(given + "ë", family, birthday, user, home);
        again = person(
                given + "e", family.substring(0, 8), birthday, UUID.randomUUID().toString(), home);
        var phone = "{\"method\": \"PHONE\", \"value\": \"+4930%08d\"}"
                .formatted(ThreadLocalRandom.current().nextInt(20_000_000, 89_999_999));
        PartClient.of(zoe, "contact-points").added(phone);
        PartClient.of(again, "contact-points").added(phone);
        husband = person(letters(8), family, birthday(), UUID.randomUUID().toString(), home);
    }

    @Test
    void whoWasEnteredTwiceIsFoundWithReasonsAndHerHusbandIsNot() {
        search().body("customers", greaterThan(2)).body("compared", greaterThan(0));

        pairs("OPEN", husband).body("items", empty());
        pairs("OPEN", zoe)
                .body("items", hasSize(1))
                .body("items[0].customers", containsInAnyOrder(zoe, again))
                .body("items[0].probability", greaterThan(0.8f))
                .body("items[0].reasons.feature", hasItem("STREET"))
                .body("items[0].reasons.find { it.feature == 'GIVEN_NAME' }.likeness", equalTo("SAME"))
                .body("items[0].reasons.find { it.feature == 'FAMILY_NAME' }.likeness", equalTo("CLOSE"))
                .body("items[0].reasons.find { it.feature == 'BIRTHDAY' }.bits", greaterThan(2f));
    }

    @Test
    void notADuplicateHoldsUntilOneOfThemIsKnownBySomethingNew() {
        search();
        var pair = pair();
        decide(pair, null, "{\"state\": \"DISTINCT\"}").statusCode(428);
        decide(pair, "\"7\"", "{\"state\": \"DISTINCT\"}").statusCode(412);
        decide(pair, "\"0\"", "{\"state\": \"DISTINCT\", \"note\": \"mother and daughter\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DISTINCT"))
                .body("decidedBy", equalTo("steward-1"));
        EventContract.emitted("rapport.profile", subject(pair), DuplicateDecided.TYPE, "duplicate-decided.v1");

        search();
        pairs("OPEN", zoe).body("items", empty());
        pairs("DISTINCT", zoe).body("items.note", equalTo(List.of("mother and daughter")));

        knownBySomethingNew();
        search();
        pairs("OPEN", zoe).body("items.id", equalTo(List.of(pair)));
    }

    @Test
    void whoMayOnlyBeKeptIsNotCompared() {
        search();
        var pair = pair();
        as(Tokens.of("officer", "privacy-officer"))
                .body("""
                        {"evidence": {"kind": "PAPER"}, "decisions": [{"purpose": "*", "decision": "RESTRICTED"}]}""")
                .post("/v1/customers/" + again + "/consents")
                .then()
                .statusCode(200);
        search();
        pairs("OPEN", zoe).body("items", empty());
        as(STEWARD).get("/v1/duplicates/" + pair).then().statusCode(404);
    }

    @Test
    void pagesFollowEachOtherAndBadQuestionsHaveCodes() {
        search();
        var first = pairs("OPEN", zoe).extract().path("items[0].id");
        as(STEWARD)
                .get("/v1/duplicates?limit=1&cursor=" + first)
                .then()
                .statusCode(200)
                .body("items.id", everyItem(not(equalTo(first))));
        as(STEWARD).get("/v1/duplicates?state=MAYBE").then().statusCode(oneOf(400, 404));
        as(STEWARD).get("/v1/duplicates?cursor=x").then().statusCode(400).body("code", equalTo("INVALID_VALUE"));
        decide("x", "\"0\"", "{\"state\": \"DISTINCT\"}").statusCode(400);
        decide(UUID.randomUUID().toString(), "\"0\"", "{\"state\": \"DISTINCT\"}")
                .statusCode(404);
        decide(pair(), "\"0\"", "{\"state\": \"PERHAPS\"}").statusCode(400);
    }

    @Test
    void onlyStewardsLook() {
        for (var token : new String[] {Tokens.agent(), Tokens.marketer(), Tokens.customer("c"), Tokens.partner()}) {
            as(token).get("/v1/duplicates").then().statusCode(403);
            as(token).post("/v1/duplicate-searches").then().statusCode(403);
        }
    }

    private String pair() {
        return pairs("OPEN", zoe).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static String subject(String pair) {
        return as(STEWARD).get("/v1/duplicates/" + pair).then().extract().path("customers[0]");
    }

    private static ValidatableResponse decide(String pair, @Nullable String ifMatch, String body) {
        var request = as(STEWARD).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/duplicates/" + pair + "/decision")
                .then();
    }

    private void knownBySomethingNew() {
        var visitor = UUID.randomUUID().toString();
        try (var events = new CloudEvents("interaction")) {
            events.send(
                    "rapport.interaction",
                    UUID.randomUUID().toString(),
                    "rapport.interaction.identity.observed.v1",
                    user,
                    """
                    {"kind": "identify", "source": "web-shop", "observedAt": "2026-01-02T10:00:00Z", "traits": {},
                     "identifiers": [{"type": "user_id", "value": "%s"}, {"type": "anonymous_id", "value": "%s"}]}
                    """.formatted(user, visitor));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> as(Tokens.agent())
                        .queryParam("type", "anonymous_id")
                        .queryParam("value", visitor)
                        .get("/v1/customer-ids")
                        .then()
                        .extract()
                        .<List<String>>path("ids")
                        .contains(zoe));
    }
}
