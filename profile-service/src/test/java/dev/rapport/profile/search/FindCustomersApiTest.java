package dev.rapport.profile.search;

import static dev.rapport.profile.customer.CustomerFixtures.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindCustomersApiTest {
    /** A word that no other test uses, of letters alone. */
    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zq";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "jose %s", "JOSÉ %s", "%s jos", "gar %s", "garcía jose %s"})
    void nameIsFoundByTheBeginningsOfItsPartsWhateverTheirAccents(String text) {
        var id = created("José", "García " + mark, "user_id", UUID.randomUUID().toString());

        find(Tokens.agent(), text.formatted(mark)).body("items.id", contains(id));
    }

    @Test
    void organizationAndGreetingNameAreNamesToo() {
        var id =
                create("\"kind\":\"ORGANIZATION\",\"organizationName\":\"Öl & " + mark + "\",", "user_id", "o-" + mark);

        find(Tokens.agent(), "ol " + mark).body("items.id", contains(id));
    }

    @Test
    void misspelledNameIsFoundWhereNoneBeginsSo() {
        var id = created(
                "Bartholomew",
                "Featherstone" + mark,
                "user_id",
                UUID.randomUUID().toString());

        find(Tokens.agent(), "Fetherstone" + mark).body("items.id", hasItem(id));
    }

    @Test
    void identifierInAnySpellingNamesItsCustomerAlone() {
        var email = "ann." + UUID.randomUUID() + "@example.org";
        var id = created("Ann", mark, "email", email);
        var other = created("Ann", mark, "phone", "+4420794600" + (10 + (int) (Math.random() * 89)));

        find(Tokens.agent(), " " + email.toUpperCase(java.util.Locale.ROOT)).body("items.id", contains(id));
        find(Tokens.agent(), mark).body("items.id", hasItem(other)).body("items.id", hasItem(id));
    }

    @Test
    void contactFindsNobodyForATokenWithoutItsScope() {
        var email = "ann." + UUID.randomUUID() + "@example.org";
        var id = created("Ann", mark, "email", email);
        var basicOnly = Tokens.withScopes("agent-1", "agent", "rapport:basic purpose:service");

        find(basicOnly, email).body("items.id", not(hasItem(id)));
        find(basicOnly, mark).body("items.id", contains(id));
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfNames() {
        var ids = List.of(
                created("A", mark, "user_id", mark + 1),
                created("B", mark, "user_id", mark + 2),
                created("C", mark, "user_id", mark + 3));
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var request =
                    given().auth().oauth2(Tokens.agent()).queryParam("q", mark).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page =
                    request.get("/v1/customer-matches").then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%", "__", "\\\\", "' or 1=1 --", "{}", "\"\"", "x y z a b c d e f g"})
    void signsOfTheDatabaseMeanNothing(String text) {
        created("Ann", mark, "user_id", UUID.randomUUID().toString());

        find(Tokens.agent(), text).body("items", empty());
    }

    @Test
    void searchIsForThoseWhoMayListCustomers() {
        for (var token : new String[] {Tokens.customer("c"), Tokens.partner(), Tokens.ops()}) {
            as(token).queryParam("q", "ann").get("/v1/customer-matches").then().statusCode(403);
        }
        given().queryParam("q", "ann").get("/v1/customer-matches").then().statusCode(401);
        for (var query : new String[] {"", "?q=", "?q=a", "?q=%00a", "?q=ann&cursor=x", "?q=ann&limit=0"}) {
            given().auth()
                    .oauth2(Tokens.agent())
                    .urlEncodingEnabled(false)
                    .get("/v1/customer-matches" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_VALUE"));
        }
    }

    private static ValidatableResponse find(String token, String text) {
        return given().auth()
                .oauth2(token)
                .queryParam("q", text)
                .get("/v1/customer-matches")
                .then()
                .statusCode(200);
    }

    @com.google.errorprone.annotations.CanIgnoreReturnValue
    private static String created(String given, String family, String type, String value) {
        return create("\"givenName\":\"" + given + "\",\"familyName\":\"" + family + "\",", type, value);
    }

    private static String create(String fields, String type, String value) {
        return given().auth()
                .oauth2(Tokens.agent())
                .contentType("application/json")
                .body("{" + fields + "\"identifiers\":[{\"type\":\"" + type + "\",\"value\":\"" + value + "\"}]}")
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
