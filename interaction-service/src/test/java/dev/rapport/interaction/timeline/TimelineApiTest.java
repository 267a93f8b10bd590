package dev.rapport.interaction.timeline;

import static dev.rapport.interaction.order.OrderFixtures.as;
import static dev.rapport.interaction.order.OrderFixtures.interaction;
import static dev.rapport.interaction.order.OrderFixtures.line;
import static dev.rapport.interaction.order.OrderFixtures.number;
import static dev.rapport.interaction.order.OrderFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TimelineApiTest {
    private static final String FURTHER = """
            , "type": "CASE", "mode": "DEDICATED", "handler": "Kim", "outcome": "open", "productLine": "tea\"""";

    private final String customer = UUID.randomUUID().toString();

    @Test
    void pagesLeadThereAndBackWhateverComesInBetween() {
        IntStream.rangeClosed(1, 7).forEach(day -> spoke(day, "PHONE", ""));
        var first = read("?limit=3").body("previous", nullValue());
        var second = read("?limit=3&cursor=" + next(first));
        spoke(6, "EMAIL", "");
        spoke(1, "EMAIL", "");
        var third = read("?limit=3&cursor=" + next(second)).body("next", nullValue());

        assertThat(days(first)).containsExactly(7, 6, 5);
        assertThat(days(second)).containsExactly(4, 3, 2);
        assertThat(days(third)).containsExactly(1, 1);
        var back = read("?limit=3&before=" + previous(third));
        assertThat(days(back)).containsExactly(4, 3, 2);
        var further = read("?limit=3&before=" + previous(back));
        assertThat(days(further)).containsExactly(6, 6, 5);
        var newest = read("?limit=3&before=" + previous(further)).body("previous", nullValue());
        assertThat(days(newest)).containsExactly(7);
        read("?before=" + newest.extract().<String>path("items[0].cursor")).body("items", empty());
        spoke(8, "PHONE", "");
        assertThat(days(read("?before=" + newest.extract().<String>path("items[0].cursor"))))
                .containsExactly(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=CASE | 3",
                "type=case&type=CALL | 3,1",
                "type=ORDER | 4",
                "direction=OUTBOUND | 2",
                "channel=EMAIL | 2",
                "mode=DEDICATED | 3",
                "mode=SELF | ''",
                "handler=Kim | 3",
                "productLine=tea | 3",
                "outcome=open | 3",
                "from=2026-02-02T00:00:00Z&to=2026-02-04T00:00:00Z | 3,2",
                "channel=PHONE&type=CALL&from=2026-01-01T00:00:00Z | 1",
                "channel=PHONE&direction=OUTBOUND | ''",
            })
    void filterLeavesWhatHasOneOfTheValuesOfEach(String filter, String days) {
        spoke(1, "PHONE", "");
        as(Tokens.ops())
                .body(interaction(number(), customer, "OUTBOUND", "EMAIL", at(2)))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
        spoke(3, "PHONE", FURTHER);
        as(Tokens.ops())
                .body(order(number(), customer, at(4), "ORDER", line("A", 1, "1")))
                .post("/v1/orders")
                .then()
                .statusCode(201);

        var expected = days.isEmpty()
                ? List.<Integer>of()
                : List.of(days.split(",")).stream().map(Integer::valueOf).toList();
        assertThat(days(read("?" + filter))).isEqualTo(expected);
    }

    @Test
    void filterAndPagesGoTogetherAlsoForManyCustomers() {
        IntStream.rangeClosed(1, 6).forEach(day -> spoke(day, day % 2 == 0 ? "PHONE" : "EMAIL", ""));
        var body = """
                {"ids": ["%s"], "metrics": false, "timelines": [
                  {"first": 2, "filter": {"channels": ["PHONE"]}},
                  {"last": 2, "filter": {"channels": ["EMAIL"], "types": []}}]}""";

        as(Tokens.agent())
                .body(body.formatted(customer))
                .post("/v1/customer-histories")
                .then()
                .statusCode(200)
                .body("items[0].timelines[0].items.entry.occurredAt", contains(at(6), at(4)))
                .body("items[0].timelines[0].next", notNullValue())
                .body("items[0].timelines[1].items.entry.occurredAt", contains(at(3), at(1)))
                .body("items[0].timelines[1].previous", notNullValue())
                .body("items[0].timelines[1].next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=FAX",
                "?mode=quick",
                "?from=yesterday",
                "?limit=101",
                "?cursor=x",
                "?before=x",
                "?cursor=MTc2NzYwNjAwMC4wLjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA&before=MTc2NzYwNjAwMC4wLjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
            })
    void whatCannotBeMeantIsRefused(String query) {
        as(Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"first\": 1, \"last\": 1}", "{\"first\": 1, \"before\": \"\"}", "{\"last\": 101}"})
    void windowIsReadInOneDirection(String window) {
        as(Tokens.agent())
                .body("{\"ids\": [\"" + customer + "\"], \"metrics\": false, \"timelines\": [" + window + "]}")
                .post("/v1/customer-histories")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"));
    }

    private void spoke(int day, String channel, String members) {
        var row = interaction(number(), customer, "INBOUND", channel, at(day));
        as(Tokens.ops())
                .body(row.substring(0, row.lastIndexOf('}')) + members + "}")
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    private static String at(int day) {
        return "2026-02-0" + day + "T10:00:00Z";
    }

    private ValidatableResponse read(String query) {
        return as(Tokens.agent())
                .get("/v1/customers/" + customer + "/timeline" + query)
                .then()
                .statusCode(200);
    }

    private static List<Integer> days(ValidatableResponse page) {
        var days = new ArrayList<Integer>();
        page.extract()
                .<List<String>>path("items.entry.occurredAt")
                .forEach(at -> days.add(Integer.valueOf(at.substring(8, 10))));
        return days;
    }

    private static String next(ValidatableResponse page) {
        return page.extract().path("next");
    }

    private static String previous(ValidatableResponse page) {
        return page.extract().path("previous");
    }
}
