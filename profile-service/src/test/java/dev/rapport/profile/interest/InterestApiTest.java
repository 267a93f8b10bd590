package dev.rapport.profile.interest;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.profile.dossier.PartClient;
import dev.rapport.testkit.EventContract;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InterestApiTest {
    private static final String TEA = "{\"topic\": \"Tea\", \"weight\": 0.8}";

    private PartClient clara;
    private PartClient desk;

    @BeforeEach
    void clara() {
        var subject = UUID.randomUUID().toString();
        clara = new PartClient(signedIn(subject), "interests", Tokens.customer(subject));
        desk = clara.by(Tokens.agent());
    }

    @Test
    void whatSheCaresAboutIsToldAsPublished() {
        clara.added(TEA);

        EventContract.emitted(
                "rapport.profile", clara.customer(), "rapport.profile.interest.stated.v1", "interest-stated.v1");
    }

    @Test
    void customerReadsCorrectsAndRemovesWhatWasObserved() {
        var id = observed(TEA).statusCode(201).extract().<String>path("id");
        clara.one(id).statusCode(200).body("source", equalTo("OBSERVED")).body("weight", equalTo(0.8f));

        clara.change(id, 0, "{\"weight\": 0.1}").statusCode(200).body("source", equalTo("STATED"));
        as(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("Said-By", "import")
                .header("If-Match", "\"1\"")
                .body("{\"weight\": 0.9}")
                .patch(clara.path() + "/" + id)
                .then()
                .statusCode(200)
                .header("Outranked", "weight")
                .body("weight", equalTo(0.1f));

        clara.remove(id, 1).statusCode(204);
        observed("{\"topic\": \" TEA \", \"weight\": 0.5}")
                .statusCode(409)
                .body("code", equalTo("REMOVED_BY_CUSTOMER"));
        clara.all().body("", empty());
        clara.added(TEA);
        clara.all().body("", hasSize(1));
    }

    @Test
    void strengthFadesFromTheWeight() {
        var id = clara.added(TEA);

        clara.one(id).body("strength.toDouble()", closeTo(0.8, 0.0001));
    }

    @Test
    void topicIsKeptOnceAndStaffMayRemoveItForNow() {
        var id = desk.added(TEA);
        desk.add("{\"topic\": \"tea\", \"weight\": 1}").statusCode(409).body("code", equalTo("INTEREST_KNOWN"));
        desk.remove(id, 0).statusCode(204);
        observed(TEA).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"topic\": \"Tea\"}",
                "{\"topic\": \"\", \"weight\": 1}",
                "{\"topic\": \"Tea\", \"weight\": 1.01}",
                "{\"topic\": \"Tea\", \"weight\": -0.1}",
                "{\"topic\": \"Tea\", \"weight\": \"much\"}",
                "{\"topic\": \"Tea\", \"weight\": 1, \"source\": \"STATED\"}",
                "{\"topic\": \"Tea\", \"weight\": 1, \"strength\": 1}",
            })
    void whatCannotBeMeantIsRefused(String body) {
        desk.add(body).statusCode(400);
        desk.all().body("", empty());
    }

    @Test
    void interestsAreACategoryOfTheirOwn() {
        clara.by(Tokens.withScopes("a-1", "agent", "rapport:basic purpose:service"))
                .all()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
        clara.by(Tokens.customer("stranger")).all().statusCode(403);
        clara.by(Tokens.partner()).all().statusCode(404);
    }

    private ValidatableResponse observed(String body) {
        return as(Tokens.agent())
                .header("Said-By", "import")
                .body(body)
                .post(clara.path())
                .then();
    }
}
