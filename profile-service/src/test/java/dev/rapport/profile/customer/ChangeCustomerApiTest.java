package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static dev.rapport.profile.customer.CustomerFixtures.signedIn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeCustomerApiTest {

    @Test
    void changesWhatIsNamedAndClearsWhatIsNull() {
        var id = created(fresh("anna"));

        patch(Tokens.agent(), id, "\"0\"", "{\"givenName\":\"Anne\",\"language\":null}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("givenName", equalTo("Anne"))
                .body("familyName", equalTo("Archer"))
                .body("language", nullValue());
    }

    @Test
    void versionMustBeGivenAndCurrent() {
        var id = created(fresh("anna"));

        patch(Tokens.agent(), id, null, "{}").statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        patch(Tokens.agent(), id, "\"7\"", "{\"givenName\":\"X\"}")
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        patch(Tokens.agent(), id, "W/\"0\"", "{\"givenName\":\"X\"}").statusCode(412);
        patch(Tokens.agent(), id, "\"0\"", "{}").statusCode(200).body("givenName", equalTo("Anna"));
    }

    @Test
    void membersThatCannotBeChangedAreRefused() {
        var id = created(fresh("anna"));

        for (var body : new String[] {"{\"id\":\"x\"}", "{\"createdAt\":null}", "{\"givenName\":5}", "[]"}) {
            patch(Tokens.agent(), id, "\"0\"", body).statusCode(400).body("code", equalTo("MALFORMED_BODY"));
        }
        patch(Tokens.agent(), id, "\"0\"", "{\"country\":\"XX\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("country"));
    }

    @Test
    void customerChangesHerselfAndNobodyElse() {
        var subject = UUID.randomUUID().toString();
        var own = signedIn(subject);
        var other = created(fresh("anna"));

        patch(Tokens.customer(subject), own, "\"0\"", "{\"familyName\":\"Cook\"}")
                .statusCode(200)
                .body("familyName", equalTo("Cook"));
        patch(Tokens.customer(subject), other, "\"0\"", "{\"familyName\":\"Cook\"}")
                .statusCode(403);
    }

    @Test
    void whatMayNotBeSeenForThisPurposeIsNotChangedEither() {
        var id = created(fresh("anna"));

        given().auth()
                .oauth2(Tokens.agent())
                .contentType("application/merge-patch+json")
                .header("Purpose", "marketing")
                .header("If-Match", "\"0\"")
                .body("{\"givenName\":\"X\"}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("ACCESS_DENIED"));
        patch(
                        Tokens.withScopes("agent-1", "agent", "rapport:orders purpose:service"),
                        id,
                        "\"0\"",
                        "{\"givenName\":\"X\"}")
                .statusCode(403);

        patch(Tokens.agent(), id, "\"0\"", "{}").statusCode(200).body("givenName", equalTo("Anna"));
    }

    @Test
    void patchNeedsItsMediaType() {
        var id = created(fresh("anna"));

        given().auth()
                .oauth2(Tokens.agent())
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{}")
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    private static ValidatableResponse patch(
            String token, String id, @org.jspecify.annotations.Nullable String version, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json")
                .body(body);
        if (version != null) {
            request.header("If-Match", version);
        }
        return request.patch("/v1/customers/" + id).then();
    }
}
