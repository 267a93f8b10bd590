package dev.rapport.interaction.conversation;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordInteractionsApiTest {
    private final UUID customer = UUID.randomUUID();

    @Inject
    Pool pool;

    @Test
    void repetitionCountsOnceAndAnotherContentIsRefused() {
        var number = number();
        var body = call(number);
        var id = record(body).statusCode(201).extract().<String>path("id");

        record(body).statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(id));
        record(body.replace("PHONE", "EMAIL")).statusCode(409).body("code", equalTo("NUMBER_TAKEN"));

        assertThat(counted("select count(*) from events where subject = $1")).isEqualTo(1);
        assertThat(counted("select sum(count)::bigint from contact_days where subject = $1"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "INBOUND, SIDEWAYS, 400, MALFORMED_BODY, direction",
        "PHONE, TELEPATHY, 400, MALFORMED_BODY, channel",
        "'\"enquiry\"', '\"\"', 400, INVALID_VALUE, kind",
        "'\"enquiry\"', '7', 400, MALFORMED_BODY, kind",
        "2026-01-05T10:00:00Z, 9999-01-01T00:00:00Z, 422, TIME_OUT_OF_RANGE, occurredAt",
        "2026-01-05T10:00:00Z, 1969-12-31T23:59:59Z, 422, TIME_OUT_OF_RANGE, occurredAt"
    })
    void namesWhatIsWrongAndWritesNothing(String part, String wrong, int status, String code, String field) {
        record(call(number()).replace(part, wrong))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors.field", hasItem(field));

        assertThat(counted("select count(*) from events where subject = $1")).isZero();
    }

    @Test
    void customerMustExistAndBatchesAreBounded() {
        record(call(number()).replace(customer.toString(), "ffffffff-0000-7000-8000-000000000001"))
                .statusCode(422)
                .body("code", equalTo("ROW_CUSTOMER_UNKNOWN"));
        as(Tokens.ops())
                .body("{\"interactions\":" + Collections.nCopies(1001, "{}") + "}")
                .post("/v1/interactions/batch")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("interactions"));
    }

    @Test
    void callersWithoutTheRightAreRefused() {
        for (var path : new String[] {"/v1/interactions", "/v1/interactions/batch"}) {
            given().contentType("application/json").body("{}").post(path).then().statusCode(401);
            as(Tokens.customer("c")).body("{}").post(path).then().statusCode(403);
            as(Tokens.partner()).body("{}").post(path).then().statusCode(403);
        }
    }

    private String call(String number) {
        return interaction(number, customer.toString(), "INBOUND", "PHONE", "2026-01-05T10:00:00Z");
    }

    private static ValidatableResponse record(String body) {
        return as(Tokens.ops()).body(body).post("/v1/interactions").then();
    }

    private long counted(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(customer))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
