package dev.rapport.profile.household;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.organization;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static org.hamcrest.Matchers.contains;
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

@QuarkusTest
class HouseholdApiTest {
    private String home;
    private PartClient anna;
    private PartClient bruno;

    @BeforeEach
    void home() {
        home = household("Archer");
        anna = PartClient.of(created(fresh("anna")), "household-memberships");
        bruno = PartClient.of(created(fresh("bruno")), "household-memberships");
    }

    @Test
    void householdHasMembersWithRolesAndDates() {
        anna.added(member(home, "HEAD", "\"movedIn\": \"2020-01-01\""));
        var id = bruno.added(member(home, "PARTNER", "\"movedIn\": \"2021-01-01\""));
        bruno.change(id, 0, "{\"movedOut\": \"2026-05-01\"}").statusCode(200).body("movedOut", equalTo("2026-05-01"));

        read(Tokens.agent(), home)
                .statusCode(200)
                .body("name", equalTo("Archer"))
                .body("members.customerId", contains(anna.customer(), bruno.customer()))
                .body("members.role", contains("HEAD", "PARTNER"))
                .body("members[1].movedOut", equalTo("2026-05-01"))
                .body("hidden", equalTo(0));
    }

    @Test
    void personLivesInSeveralHouseholdsButOnceInEach() {
        var other = household("Other");
        anna.added(member(home, "CHILD", "\"movedOut\": \"2024-01-01\""));
        anna.added(member(other, "CHILD", "\"movedIn\": \"2020-01-01\""));

        anna.add(member(home, "HEAD", "\"movedIn\": \"2023-12-31\""))
                .statusCode(409)
                .body("code", equalTo("MEMBER_ALREADY"));
        anna.added(member(home, "HEAD", "\"movedIn\": \"2024-01-01\""));
        anna.all().body("", hasSize(3));
    }

    @Test
    void memberSeesHerselfAndNobodyThroughHerself() {
        var subject = UUID.randomUUID().toString();
        var clara = PartClient.of(signedIn(subject), "household-memberships");
        clara.added(member(home, "CHILD", "\"movedIn\": \"2020-01-01\""));
        anna.added(member(home, "HEAD", "\"movedIn\": \"2020-01-01\""));

        read(Tokens.customer(subject), home)
                .statusCode(200)
                .body("members.customerId", contains(clara.customer()))
                .body("hidden", equalTo(1));
        read(Tokens.customer("stranger"), home).statusCode(404).body("code", equalTo("HOUSEHOLD_UNKNOWN"));
        read(Tokens.partner(), home).statusCode(404).body("code", equalTo("HOUSEHOLD_UNKNOWN"));
        clara.by(Tokens.customer(subject))
                .add(member(household("x"), "HEAD", "\"movedIn\": \"2020-01-01\""))
                .statusCode(403);
    }

    @Test
    void householdIsNamedByThoseWhoKeepIt() {
        as(Tokens.customer("c"))
                .body("{\"name\": \"x\"}")
                .post("/v1/households")
                .then()
                .statusCode(403);
        as(Tokens.agent())
                .body("{\"name\": \"\"}")
                .post("/v1/households")
                .then()
                .statusCode(400);
        var path = "/v1/households/" + home;
        as(Tokens.agent()).body("{\"name\": \"New\"}").put(path).then().statusCode(428);
        as(Tokens.agent())
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"New\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("New"));
        as(Tokens.agent())
                .header("If-Match", "\"0\"")
                .body("{\"name\": \"Old\"}")
                .put(path)
                .then()
                .statusCode(412);
        for (var happening : new String[] {"created", "changed"}) {
            EventContract.emitted(
                    "rapport.profile", home, "rapport.profile.household." + happening + ".v1", "household.v1");
        }
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        anna.add(member(UUID.randomUUID().toString(), "HEAD", "\"movedIn\": \"2020-01-01\""))
                .statusCode(404)
                .body("code", equalTo("HOUSEHOLD_UNKNOWN"));
        anna.add(member(home, "HEAD", "\"movedIn\": \"2020-01-01\", \"movedOut\": \"2020-01-01\""))
                .statusCode(422)
                .body("code", equalTo("PERIOD_IMPOSSIBLE"));
        anna.add(member(home, "LODGER", "\"movedIn\": \"2020-01-01\"")).statusCode(400);
        PartClient.of(organization("Archer & Sons"), "household-memberships")
                .add(member(home, "HEAD", "\"movedIn\": \"2020-01-01\""))
                .statusCode(422)
                .body("code", equalTo("OF_OTHER_KIND"));
        anna.all().body("", hasSize(0));
    }

    @Test
    void householdHasAnEnd() {
        for (var index = 0; index < 50; index++) {
            PartClient.of(created(fresh("many")), "household-memberships")
                    .added(member(home, "OTHER", "\"movedIn\": \"2020-01-01\""));
        }
        bruno.add(member(home, "HEAD", "\"movedIn\": \"2020-01-01\""))
                .statusCode(422)
                .body("code", equalTo("HOUSEHOLD_FULL"));
    }

    @Test
    void formerMemberLearnsNothingOfThoseWhoCameLater() {
        var subject = UUID.randomUUID().toString();
        var clara = PartClient.of(signedIn(subject), "household-memberships");
        clara.added(member(home, "CHILD", "\"movedIn\": \"2020-01-01\", \"movedOut\": \"2021-01-01\""));
        anna.added(member(home, "HEAD", "\"movedIn\": \"2019-01-01\", \"movedOut\": \"2022-01-01\""));
        bruno.added(member(home, "HEAD", "\"movedIn\": \"2022-01-01\""));

        read(Tokens.customer(subject), home).body("hidden", equalTo(1));
        as(Tokens.agent())
                .header("Purpose", "marketing")
                .get("/v1/households/" + home)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse read(String token, String household) {
        return as(token).get("/v1/households/" + household).then();
    }

    private static String household(String name) {
        return as(Tokens.agent())
                .body("{\"name\": \"" + name + "\"}")
                .post("/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String member(String household, String role, String dates) {
        return "{\"householdId\": \"" + household + "\", \"role\": \"" + role + "\", " + dates + "}";
    }
}
