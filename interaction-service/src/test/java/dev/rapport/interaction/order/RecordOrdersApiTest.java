package dev.rapport.interaction.order;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static dev.rapport.interaction.order.OrderFixtures.plain;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecordOrdersApiTest {
    private static final String NOBODY = "ffffffff-0000-7000-8000-000000000000";

    @Inject
    Pool pool;

    @Test
    void writesOrderLinesMetricsAndAuditTogether() {
        var customer = UUID.randomUUID();

        var id = as(Tokens.ops())
                .body(plain(number(), customer.toString()))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThat(count("select count(*) from order_lines where order_id = $1", UUID.fromString(id)))
                .isEqualTo(1);
        assertThat(count("select sum(orders)::bigint from order_days where subject = $1", customer))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entries where subject = $1", customer))
                .isEqualTo(1);
    }

    @Test
    void repetitionIsTheSameOrderAndAnotherContentIsRefused() {
        var number = number();
        var customer = UUID.randomUUID();
        var id = as(Tokens.ops())
                .body(plain(number, customer.toString()))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        as(Tokens.ops())
                .body(plain(number, customer.toString()))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        as(Tokens.ops())
                .body(order(number, customer.toString(), "2026-01-02T10:00:00Z", "ORDER", line("B", 1, "9")))
                .post("/v1/orders")
                .then()
                .statusCode(409)
                .body("code", equalTo("NUMBER_TAKEN"));
        assertThat(count("select sum(orders)::bigint from order_days where subject = $1", customer))
                .isEqualTo(1);
    }

    @Test
    void wrongRowIsRefusedAloneAndDoublesInABatchCountOnce() {
        var customer = UUID.randomUUID();
        var number = number();
        var good = plain(number, customer.toString());
        var rows = String.join(",", good, plain(number(), NOBODY), "{\"number\":5}", good, "null");

        as(Tokens.ops())
                .body("{\"orders\":[" + rows + "]}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("refused", equalTo(3))
                .body("results.index", contains(0, 1, 2, 3, 4))
                .body("results[1].code", equalTo("ROW_CUSTOMER_UNKNOWN"))
                .body("results[2].code", equalTo("MALFORMED_BODY"));
        assertThat(count("select sum(orders)::bigint from order_days where subject = $1", customer))
                .isEqualTo(1);
    }

    @Test
    void thousandRowsAreTakenAndOneMoreIsNot() {
        var rows = Collections.nCopies(1001, "{}");

        as(Tokens.ops())
                .body("{\"orders\":" + rows.subList(0, 1000) + "}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1000));
        as(Tokens.ops())
                .body("{\"orders\":" + rows + "}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("errors.field", hasItem("orders"));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"quantity\":2', '\"quantity\":-2', 422, NEGATIVE_AMOUNT",
        "'\"unitPrice\":1.25', '\"unitPrice\":-1.25', 422, NEGATIVE_AMOUNT",
        "'\"quantity\":2', '\"quantity\":2.5', 400, MALFORMED_BODY",
        "'\"quantity\":2', '\"quantity\":\"2\"', 400, MALFORMED_BODY",
        "EUR, EURO, 400, INVALID_VALUE",
        "WEB, TELEPATHY, 400, MALFORMED_BODY",
        "2026-01-02T10:00:00Z, 1812-01-01T00:00:00Z, 422, TIME_OUT_OF_RANGE",
        "2026-01-02T10:00:00Z, 9999-01-01T00:00:00Z, 422, TIME_OUT_OF_RANGE",
        "2026-01-02T10:00:00Z, yesterday, 400, MALFORMED_BODY",
        "2026-01-02T10:00:00Z, 1300000000, 400, MALFORMED_BODY",
        "2026-01-02T10:00:00Z, 2026-02-30T10:00:00Z, 400, MALFORMED_BODY",
        "2026-01-02T10:00:00Z, +1000000000-12-31T23:59:59Z, 400, MALFORMED_BODY",
        "'\"kind\": \"ORDER\"', '\"promisedAt\": \"9999-12-31T23:59:59Z\"', 422, TIME_OUT_OF_RANGE",
        "'\"kind\": \"ORDER\"', '\"deliveredAt\": \"2026-01-01T23:59:59Z\"', 422, TIME_OUT_OF_RANGE",
        "'\"kind\": \"ORDER\"', '\"number\": \"again\"', 400, MALFORMED_BODY",
        "'\"source\": \"shop\"', '\"source\": \"Shop!\"', 400, INVALID_VALUE",
    })
    void namesWhatIsWrong(String part, String wrong, int status, String code) {
        var customer = UUID.randomUUID();
        var body = plain(number(), customer.toString()).replace(part, wrong);

        as(Tokens.ops()).body(body).post("/v1/orders").then().statusCode(status).body("code", equalTo(code));
        assertThat(count("select count(*) from orders where subject = $1", customer))
                .isZero();
        assertThat(count("select count(*) from audit_entries where subject = $1", customer))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AYkAAAAAcACAAAAAAAAAAQ==", "01890000-0-7000-8000-1"})
    void textThatIsNoIdIsNotTakenForAnAnonymousBuyer(String customer) {
        as(Tokens.ops())
                .body(plain(number(), customer))
                .post("/v1/orders")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("customerId"));
    }

    @Test
    void sameOrderInOtherWordsIsARepetition() {
        var number = number();
        var customer = UUID.randomUUID().toString();
        as(Tokens.ops()).body(plain(number, customer)).post("/v1/orders").then().statusCode(201);

        var reworded = plain(number, customer)
                .replace("\"kind\": \"ORDER\", ", "")
                .replace("1.25", "1.2500")
                .replace("2026-01-02T10:00:00Z", "2026-01-02T11:00:00+01:00");

        as(Tokens.ops())
                .body(reworded)
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true");
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        as(Tokens.ops())
                .body("{\"orders\":[\"" + "x".repeat(17 << 20) + "\"]}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void onlyImportsSpeakInAnotherSourcesName() {
        var body = plain(number(), UUID.randomUUID().toString());

        as(Tokens.agent())
                .body(body)
                .post("/v1/orders")
                .then()
                .statusCode(403)
                .body("errors[0].field", equalTo("source"));
    }

    @Test
    void stockCorrectionWithoutAPriceAndCancellationAreTaken() {
        var customer = UUID.randomUUID().toString();

        as(Tokens.ops())
                .body(order(number(), customer, "2026-01-02T10:00:00Z", "ORDER", line("A", -5, "0")))
                .post("/v1/orders")
                .then()
                .statusCode(201);
        as(Tokens.ops())
                .body(order(number(), customer, "2026-01-03T10:00:00Z", "CANCELLATION", line("A", -1, "3.5")))
                .post("/v1/orders")
                .then()
                .statusCode(201);
    }

    @Test
    void callersWithoutTheRightAreRefused() {
        var body = plain(number(), UUID.randomUUID().toString());

        given().contentType("application/json")
                .body(body)
                .post("/v1/orders")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        as(Tokens.customer("c"))
                .body(body)
                .post("/v1/orders")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as(Tokens.partner())
                .body("{\"orders\":[" + body + "]}")
                .post("/v1/orders/batch")
                .then()
                .statusCode(403);
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
