package dev.rapport.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.testkit.Golden;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GraphRequestsApiTest {
    private static final String QUERY = "{\"query\":\"{ __typename }\"}";

    @Test
    void withoutAValidTokenNothingIsAnswered() {
        given().contentType("application/json")
                .body(QUERY)
                .post("/graphql")
                .then()
                .statusCode(401)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        for (var token : new String[] {
            Tokens.foreign("a", "agent"), Tokens.expired("a", "agent"), Tokens.forAnotherAudience("a", "agent"), "x"
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(QUERY)
                    .post("/graphql")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void onlyJsonIsTaken() {
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            given().auth()
                    .oauth2(Tokens.agent())
                    .contentType(type)
                    .body(QUERY)
                    .post("/graphql")
                    .then()
                    .statusCode(415)
                    .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        }
    }

    /** A change of the graph shows as a change of the committed schema; {@code -Dcontracts.update=true} rewrites it. */
    @Test
    void schemaIsTheCommittedOne() {
        var schema = given().auth()
                .oauth2(Tokens.agent())
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(schema).isEqualTo(Golden.contract("graphql/schema.graphqls").expected(schema));
    }
}
