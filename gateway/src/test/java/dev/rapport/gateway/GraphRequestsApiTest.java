package dev.rapport.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rapport.testkit.Golden;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.IntStream;
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
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
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

    @Test
    void bodyThatIsNoGraphqlRequestIsRefused() {
        for (var body : new String[] {
            "",
            "{",
            "[" + QUERY + "]",
            "{\"query\":1}",
            "{\"query\":\" \"}",
            "{\"query\":\"{ __typename }\",\"variables\":[1]}",
            "{\"query\":\"{ __typename }\",\"variables\":\"a\"}",
            "{\"query\":\"{ __typename }\",\"operationName\":{}}",
            "{\"query\":\"{ __typename }\",\"variables\":" + "{\"a\":".repeat(5000) + "1" + "}".repeat(5001)
        }) {
            send(body)
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("MALFORMED_BODY"))
                    .body("errors[0].message", equalTo("The body must be a JSON object with a query."));
        }
    }

    @Test
    void textThatIsNoQueryIsToldWhereItBreaks() {
        for (var query : new String[] {"{", "{ a(b: \\\"c) }", "query {{", "\\u0000"}) {
            send("{\"query\":\"" + query + "\"}")
                    .statusCode(200)
                    .body("errors[0].extensions.code", equalTo("QUERY_MALFORMED"))
                    .body("errors[0].locations", hasSize(1))
                    .body("errors[0].message", startsWith("The query cannot be read at line "));
        }
        given().auth()
                .oauth2(Tokens.agent())
                .accept("application/graphql-response+json")
                .contentType("application/json")
                .body("{\"query\":\"{\"}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .contentType("application/graphql-response+json");
    }

    @Test
    void queryThatIsTooLargeIsRefusedBeforeItRuns() {
        var deep = "{ a ".repeat(1200) + "}".repeat(1200);
        var wide = "{ "
                + String.join(
                        " ",
                        IntStream.range(0, 250)
                                .mapToObj(i -> "b" + i + ":me{id}")
                                .toList()) + "}";
        for (var query : new String[] {"{ a }".repeat(900), deep, wide}) {
            send("{\"query\":\"" + query + "\"}")
                    .body("errors.extensions.code", everyItem(equalTo("QUERY_TOO_LARGE")))
                    .body("data", nullValue());
        }
        send("{\"query\":\"{ " + "nothing ".repeat(100) + "}\"}").body("errors", hasSize(lessThanOrEqualTo(10)));
    }

    @Test
    void requestThatNoSchemaAllowsIsCoded() {
        for (var body : new String[] {
            "{\"query\":\"query A { __typename } query B { __typename }\"}",
            "{\"query\":\"query A { __typename }\",\"operationName\":\"C\"}",
            "{\"query\":\"query($first: Int) { customers(first: $first) { pageInfo { hasNextPage } } }\","
                    + "\"variables\":{\"first\":\"many\"}}",
            "{\"query\":\"mutation { a }\"}",
            "{\"query\":\"fragment A on Customer { id }\"}"
        }) {
            send(body).statusCode(200).body("errors.extensions.code", everyItem(equalTo("QUERY_INVALID")));
        }
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        send("{\"query\":\"{ __typename }\",\"variables\":{\"a\":\"" + "x".repeat(140_000) + "\"}}")
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("BODY_TOO_LARGE"));
    }

    private static ValidatableResponse send(String body) {
        return given().auth()
                .oauth2(Tokens.agent())
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
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
