package dev.rapport.profile.duplicate;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.duplicate.EnteredPeople.STEWARD;
import static dev.rapport.profile.duplicate.EnteredPeople.birthday;
import static dev.rapport.profile.duplicate.EnteredPeople.letters;
import static dev.rapport.profile.duplicate.EnteredPeople.pairs;
import static dev.rapport.profile.duplicate.EnteredPeople.person;
import static dev.rapport.profile.duplicate.EnteredPeople.reachedByOnePhone;
import static dev.rapport.profile.duplicate.EnteredPeople.search;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.profile.merge.MergeClient;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who is one person beyond doubt is merged without asking, and who was taken apart is left apart. */
@QuarkusTest
@TestProfile(MergeSureApiTest.Automatic.class)
class MergeSureApiTest {
    private final String given = letters(7);
    private final String family = letters(9);
    private final String home = letters(8) + "weg 3";

    /** Low enough for a twin, whose given name speaks against it. */
    public static class Automatic implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rapport.profile.duplicate.automatic", "0.9");
        }
    }

    @Test
    void onlyWhoIsOneBeyondDoubtIsMergedAndWhoWasTakenApartStaysTwo() {
        var birthday = birthday();
        var zoe = person(given, family, birthday, user(), home);
        var again = person(given, family, birthday, user(), home);
        var twin = person(letters(8), family, birthday, user(), home);
        reachedByOnePhone(zoe, again);
        search();

        Awaitility.await()
                .atMost(Duration.ofSeconds(100))
                .untilAsserted(() -> read(again).body("id", equalTo(zoe)));
        read(twin).body("id", equalTo(twin));
        var merge = as(STEWARD)
                .queryParam("customer", zoe)
                .get("/v1/merges")
                .then()
                .body("items", hasSize(1))
                .body("items[0].mergedBy", equalTo("profile-service"))
                .body("items[0].note", startsWith("found with a probability of 0.99"))
                .extract()
                .<String>path("items[0].id");

        MergeClient.undo(merge).statusCode(200);
        search();
        search();
        read(again).body("id", equalTo(again)).body("mergedIds", nullValue());
        pairs("DISTINCT", zoe).body("items", hasSize(1));
    }

    private static ValidatableResponse read(String customer) {
        return as(Tokens.agent()).get("/v1/customers/" + customer).then().statusCode(200);
    }

    private static String user() {
        return UUID.randomUUID().toString();
    }
}
