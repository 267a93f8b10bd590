package dev.rapport.gateway.customer;

import static dev.rapport.gateway.Fakes.ANNA;
import static dev.rapport.gateway.Fakes.BRUNO;
import static dev.rapport.gateway.GraphClient.file;
import static dev.rapport.gateway.GraphClient.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.defaults.web.Cursor;
import dev.rapport.gateway.Fakes;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.FakeUpstream.Answer;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerGraphApiTest {
    private static final String CURSOR = new Cursor(Instant.EPOCH, UUID.randomUUID()).text();

    @BeforeEach
    void allWell() {
        Fakes.allWell();
    }

    @Test
    void oneQueryComposesTheCustomerWithOneCallPerService() {
        file(Tokens.agent(), "customer", Map.of("id", ANNA))
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.customer.profile.givenName", equalTo("Anna"))
                .body("data.customer.metrics.orders[0].orders", equalTo(1))
                .body("data.customer.metrics.orders[0].gross", equalTo(10.5f))
                .body("data.customer.timeline.edges", hasSize(1))
                .body("data.customer.recent.edges", hasSize(0))
                .body("data.customer.recommendations.sku", contains("for-anna"))
                .body("data.customer.access[0].reason", equalTo("OK_CONTRACT"));
        assertThat(Fakes.PROFILE.requests()).hasSize(1);
        assertThat(Fakes.INTERACTION.requests()).hasSize(1);
        assertThat(Fakes.RECOMMENDATION.requests()).hasSize(1);
    }

    @Test
    void whoWasMergedIsAskedForUnderTheNameUnderWhichSheIsKnown() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + Fakes.profile(FakeLedger.SURVIVOR, "Anna") + "]}"));
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":[" + Fakes.history(FakeLedger.SURVIVOR, 3) + "]}"));

        query(
                        Tokens.agent(),
                        "query($id: ID!) { customer(id: $id) { id mergedIds metrics { orders { orders } } } }",
                        Map.of("id", FakeLedger.MERGED))
                .body("errors", nullValue())
                .body("data.customer.id", equalTo(FakeLedger.SURVIVOR))
                .body("data.customer.mergedIds", contains(FakeLedger.MERGED))
                .body("data.customer.metrics.orders.orders", contains(3));
        assertThat(Fakes.INTERACTION.requests().getFirst().body()).contains(FakeLedger.SURVIVOR);
    }

    @Test
    void pageOfCustomersCostsOneCallPerServiceAndMixesNobodyUp() {
        file(Tokens.agent(), "customers", Map.of())
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.customers.edges.node.id", contains(ANNA, BRUNO))
                .body("data.customers.edges.node.metrics.orders.orders.flatten()", contains(1, 2))
                .body("data.customers.edges.node.recommendations.sku.flatten()", contains("for-anna", "for-bruno"));
        assertThat(Fakes.INTERACTION.requests()).hasSize(1);
        assertThat(Fakes.RECOMMENDATION.requests()).hasSize(1);
    }

    @Test
    void profileIsAPersonWithWhatShouldBeSaidOfHer() {
        query(
                        Tokens.agent(),
                        "query($id: ID!) { customer(id: $id) { profile { kind greeting birthday state title } } }",
                        Map.of("id", ANNA))
                .body("errors", nullValue())
                .body("data.customer.profile.kind", equalTo("PERSON"))
                .body("data.customer.profile.greeting", equalTo("Anna"))
                .body("data.customer.profile.birthday", equalTo("1980-02-29"))
                .body("data.customer.profile.state", nullValue())
                .body("data.customer.profile.title", nullValue());
    }

    @Test
    void searchAnswersAPageWithOneCallPerService() {
        query(
                        Tokens.agent(),
                        "{ searchCustomers(text: \"ann arch\", first: 2) { edges { node { id metrics { items } } } } }",
                        Map.of())
                .body("errors", nullValue())
                .body("data.searchCustomers.edges.node.id", contains(ANNA, BRUNO));
        assertThat(Fakes.PROFILE.requests()).hasSize(1);
        assertThat(Fakes.PROFILE.requests().getFirst().uri()).isEqualTo("/v1/customer-views");
        assertThat(Fakes.INTERACTION.requests()).hasSize(1);
    }

    @Test
    void callersTokenTravelsOn() {
        var token = Tokens.agent();

        file(token, "customer", Map.of("id", ANNA)).statusCode(200);

        assertThat(Fakes.INTERACTION.requests().getFirst().authorization()).isEqualTo("Bearer " + token);
    }

    @Test
    void whatIsNotAskedForIsNotCalled() {
        query(Tokens.agent(), "query($id: ID!) { customer(id: $id) { profile { givenName } } }", Map.of("id", ANNA))
                .statusCode(200);

        assertThat(Fakes.INTERACTION.requests()).isEmpty();
        assertThat(Fakes.RECOMMENDATION.requests()).isEmpty();
    }

    @Test
    void serviceThatFailsCostsItsOwnFieldsOnly() {
        Fakes.INTERACTION.behave(request -> new Answer(500, "{\"trace\":\"secret-host:5432\"}"));

        file(Tokens.agent(), "customer", Map.of("id", ANNA))
                .statusCode(200)
                .body("data.customer.profile.givenName", equalTo("Anna"))
                .body("data.customer.recommendations.sku", contains("for-anna"))
                .body("data.customer.metrics", nullValue())
                .body("data.customer.timeline", nullValue())
                .body("errors.extensions.code", everyItem(equalTo("UPSTREAM_UNAVAILABLE")))
                .body("errors.extensions.service", everyItem(equalTo("interaction-service")))
                .body(not(containsString("secret-host")));
    }

    @Test
    void serviceThatHangsCostsItsOwnFieldsOnly() {
        Fakes.RECOMMENDATION.behave(request -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.ok("{\"items\":[]}");
        });

        file(Tokens.agent(), "customer", Map.of("id", ANNA))
                .statusCode(200)
                .body("data.customer.metrics.orders", hasSize(1))
                .body("data.customer.recommendations", nullValue())
                .body("errors.extensions.code", contains("UPSTREAM_UNAVAILABLE"));
    }

    @Test
    void withheldFieldIsNullWithItsReason() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[" + Fakes.withheldProfile(ANNA) + "]}"));
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":[" + Fakes.withheldHistory(ANNA) + "]}"));

        file(Tokens.agent(), "customer", Map.of("id", ANNA))
                .statusCode(200)
                .body("data.customer.id", equalTo(ANNA))
                .body("data.customer.profile", nullValue())
                .body("data.customer.metrics", nullValue())
                .body("errors.extensions.code", everyItem(equalTo("ACCESS_DENIED")))
                .body("errors.extensions.reason", everyItem(equalTo("NO_CONSENT")))
                .body("errors.extensions.purpose", everyItem(equalTo("service")))
                .body("data.customer.access[0].permitted", equalTo(false));
    }

    @Test
    void withheldPartOfTheMetricsIsNullWithItsReason() {
        Fakes.INTERACTION.behave(request -> Answer.ok("{\"items\":["
                + Fakes.history(ANNA, 1)
                        .replace("\"BASIC\"", "\"ORDERS\"")
                        .replace(
                                "}],\"metrics\"",
                                "},{\"category\":\"INTERACTIONS\",\"effect\":\"DENY\",\"reason\":\"WITHDRAWN\"}],\"metrics\"")
                + "]}"));

        query(
                        Tokens.agent(),
                        "{ customer(id: \"" + ANNA + "\") { metrics { categories interactions { total } } } }",
                        Map.of())
                .body("data.customer.metrics.categories", equalTo(1))
                .body("data.customer.metrics.interactions", nullValue())
                .body("errors.path", contains(contains("customer", "metrics", "interactions")))
                .body("errors.extensions.category", contains("INTERACTIONS"))
                .body("errors.extensions.reason", contains("WITHDRAWN"));
    }

    @Test
    void unknownCustomerAndBadArgumentsAreCoded() {
        Fakes.PROFILE.behave(request -> Answer.ok("{\"items\":[]}"));

        query(Tokens.agent(), "{ customer(id: \"" + ANNA + "\") { id } }", Map.of())
                .body("data.customer", nullValue())
                .body("errors[0].extensions.code", equalTo("CUSTOMER_UNKNOWN"));
        query(Tokens.agent(), "{ customer(id: \"1\") { id } }", Map.of())
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"));
        for (var first : new int[] {0, -1, 101}) {
            query(Tokens.agent(), "{ customers(first: " + first + ") { pageInfo { hasNextPage } } }", Map.of())
                    .body("errors[0].extensions.code", equalTo("INVALID_VALUE"));
        }
        query(Tokens.agent(), "{ customers(after: \"x\") { pageInfo { hasNextPage } } }", Map.of())
                .body("errors[0].extensions.code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void windowsOfATimelineAreAskedForAsTheyAreMeant() {
        var query = """
                query($filter: TimelineFilter) { customer(id: "%s") {
                  open: timeline(first: 2, filter: {types: [CASE, CALL], outcomes: ["open"], from: "2026-01-01T00:00:00Z"}) {
                    edges { node { kind } } pageInfo { hasPreviousPage startCursor } }
                  back: timeline(last: 3, before: "%s", filter: $filter) { edges { cursor } } } }""".formatted(ANNA, CURSOR);

        query(Tokens.agent(), query, Map.of("filter", Map.of("channels", List.of("PHONE"))))
                .body("errors", nullValue())
                .body("data.customer.open.edges.node.kind", contains("ORDER"))
                .body("data.customer.open.pageInfo.hasPreviousPage", equalTo(false))
                .body("data.customer.open.pageInfo.startCursor", equalTo("c"));
        assertThat(Fakes.INTERACTION.requests().getFirst().body())
                .contains("{\"first\":2,\"filter\":{\"types\":[\"CASE\",\"CALL\"],\"outcomes\":[\"open\"],"
                        + "\"from\":\"2026-01-01T00:00:00Z\"}}")
                .contains("{\"last\":3,\"before\":\"" + CURSOR + "\",\"filter\":{\"channels\":[\"PHONE\"]}}");
        query(
                        Tokens.agent(),
                        "{ customer(id: \"" + ANNA + "\") { timeline(first: 1, last: 1) { edges { cursor } } } }",
                        Map.of())
                .body("errors[0].extensions.code", equalTo("INVALID_VALUE"));
        query(
                        Tokens.agent(),
                        "{ customer(id: \"" + ANNA + "\") { timeline(filter: {types: [FAX]}) { edges { cursor } } } }",
                        Map.of())
                .body("data.customer", nullValue());
    }

    @Test
    void badArgumentOfOneFieldCostsThatFieldOnly() {
        var query = """
                { customer(id: "%s") { metrics { items } none: timeline(first: 0) { edges { cursor } }
                  lost: timeline(after: "x") { edges { cursor } } recommendations(first: 51) { sku }
                  notifications { id } } }""".formatted(ANNA);

        query(Tokens.agent(), query, Map.of())
                .body("data.customer.metrics.items", equalTo(1))
                .body("data.customer.notifications", hasSize(0))
                .body("errors.find { it.path[1] == 'none' }.extensions.code", equalTo("INVALID_VALUE"))
                .body("errors.find { it.path[1] == 'lost' }.extensions.code", equalTo("INVALID_CURSOR"))
                .body("errors.find { it.path[1] == 'recommendations' }.extensions.code", equalTo("INVALID_VALUE"))
                .body("errors", hasSize(3));
    }

    @Test
    void oneCorrelationGoesThroughEveryService() {
        var id = file(Tokens.agent(), "customer", Map.of("id", ANNA))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .header("X-Correlation-Id");

        assertThat(id).isNotBlank();
        assertThat(Fakes.PROFILE.requests().getFirst().header("X-Correlation-Id"))
                .isEqualTo(id);
        assertThat(Fakes.INTERACTION.requests().getFirst().header("X-Correlation-Id"))
                .isEqualTo(id);
    }

    @Test
    void queriesThatAreWrongAreCoded() {
        query(Tokens.agent(), "{ nothing }", Map.of()).body("errors.extensions.code", hasItems("QUERY_INVALID"));
        query(Tokens.agent(), "{ customer(id: {a: 1}) { id } }", Map.of())
                .body("errors.extensions.code", hasItems("QUERY_INVALID"));
        query(Tokens.agent(), "query($id: ID!) { customer(id: $id) { id } }", Map.of())
                .body("errors.extensions.code", hasItems("QUERY_INVALID"));
    }
}
