package dev.rapport.profile.customer;

import static dev.rapport.profile.customer.CustomerFixtures.anna;
import static dev.rapport.profile.customer.CustomerFixtures.as;
import static dev.rapport.profile.customer.CustomerFixtures.created;
import static dev.rapport.profile.customer.CustomerFixtures.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CreateCustomerApiTest {
    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.flyway.jdbc-url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void answersWhereTheCustomerIs() {
        as(Tokens.agent())
                .body(anna(fresh("anna")))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/customers/"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void writesCustomerIdentifierAndAuditTogether() {
        var id = UUID.fromString(created(fresh("anna")));

        assertThat(count("select count(*) from audit_entries where subject = $1 and actor = 'agent-1'", id))
                .isEqualTo(1);
        assertThat(count("select count(*) from identifiers where customer_id = $1 and source = 'test-client'", id))
                .isEqualTo(1);
    }

    @Test
    void auditCanNeitherBeChangedNorDeleted() {
        created(fresh("anna"));

        for (var sql : new String[] {
            "delete from audit_entries", "update audit_entries set actor = 'nobody'", "truncate audit_entries"
        }) {
            assertThatThrownBy(() -> pool.query(sql).execute().await().indefinitely())
                    .hasMessageContaining("permission denied");
        }
    }

    /** Even the owner of the tables meets the trigger. */
    @Test
    void auditStandsAgainstTheOwnerOfTheTableToo() throws SQLException {
        created(fresh("anna"));

        try (var connection = DriverManager.getConnection(url, "profile_owner", password);
                var statement = connection.createStatement()) {
            for (var sql : new String[] {
                "delete from audit_entries", "update audit_entries set actor = 'nobody'", "truncate audit_entries"
            }) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append");
            }
        }
    }

    @Test
    void repeatedKeyCreatesNothingAndAnswersTheSame() {
        var key = UUID.randomUUID().toString();
        var body = anna(fresh("anna"));
        var first = as(Tokens.agent()).header("Idempotency-Key", key).body(body).post("/v1/customers");

        var second =
                as(Tokens.agent()).header("Idempotency-Key", key).body(body).post("/v1/customers");

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id").toString()));
    }

    @Test
    void keyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        as(Tokens.agent())
                .header("Idempotency-Key", key)
                .body(anna(fresh("anna")))
                .post("/v1/customers")
                .then()
                .statusCode(201);

        as(Tokens.agent())
                .header("Idempotency-Key", key)
                .body(anna(fresh("other")))
                .post("/v1/customers")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void identifierThatNamesAnotherIsRefused() {
        var email = fresh("anna");
        created(email);

        as(Tokens.agent())
                .body(anna(email.toUpperCase(java.util.Locale.ROOT)))
                .post("/v1/customers")
                .then()
                .statusCode(409)
                .body("code", equalTo("IDENTIFIER_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"identifiers\":[]}|400|INVALID_VALUE|identifiers",
                "{\"country\":\"XX\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u1\"}]}|400|INVALID_VALUE|country",
                "{\"language\":\"no_such-language!\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u1\"}]}|400|INVALID_VALUE|language",
                "{\"givenName\":\"A\\u0000\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u1\"}]}|400|INVALID_VALUE|givenName",
                "{\"givenName\":7,\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u1\"}]}|400|MALFORMED_BODY|givenName",
                "{\"id\":\"x\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u1\"}]}|400|MALFORMED_BODY|id",
                "{\"identifiers\":[{\"type\":\"shoe_size\",\"value\":\"42\"}]}|422|IDENTIFIER_INVALID|type",
                "{\"identifiers\":[{\"type\":\"email\",\"value\":\"nobody\"}]}|422|IDENTIFIER_INVALID|email",
                "{\"identifiers\":[{\"type\":\"user_id\",\"value\":\"null\"}]}|422|IDENTIFIER_INVALID|user_id",
            })
    void namesWhatIsWrong(String body, int status, String code, String field) {
        as(Tokens.agent())
                .body(body)
                .post("/v1/customers")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors.field", hasItem(field));
    }

    @Test
    void brokenJsonAndOtherMediaTypesAreRefused() {
        as(Tokens.agent())
                .body("{\"identifiers\":")
                .post("/v1/customers")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_BODY"));
        given().auth()
                .oauth2(Tokens.agent())
                .contentType(ContentType.XML)
                .body("<a/>")
                .post("/v1/customers")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void tooLongNameIsRefused() {
        var body =
                "{\"givenName\":\"" + "a".repeat(201) + "\",\"identifiers\":[{\"type\":\"user_id\",\"value\":\"u9\"}]}";

        as(Tokens.agent())
                .body(body)
                .post("/v1/customers")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("givenName"));
    }

    @Test
    void callersWithoutTheRightAreRefused() {
        given().contentType(ContentType.JSON)
                .body(anna(fresh("anna")))
                .post("/v1/customers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
        for (var token : new String[] {Tokens.customer("c"), Tokens.partner()}) {
            as(token)
                    .body(anna(fresh("anna")))
                    .post("/v1/customers")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        var tokens = new String[] {
            Tokens.foreign("agent-1", "agent"),
            Tokens.expired("agent-1", "agent"),
            Tokens.forAnotherAudience("agent-1", "agent"),
            "not-a-token"
        };
        for (var token : tokens) {
            as(token)
                    .body(anna(fresh("anna")))
                    .post("/v1/customers")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
