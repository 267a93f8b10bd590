package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One customer composed from three services, as each caller may see her. */
class OneCustomerOneQueryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String EVERYTHING = """
            { id profile { givenName } metrics { orders { orders gross } } timeline(first: 2) { edges { node { kind } } }
              recommendations(first: 3) { sku evidence { sku baskets } } access { category permitted reason } }""";

    @Test
    void agentSeesEverythingAndTheSuggestionComesByKafka() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var anna = Shop.customer("Anna", "user_id", "u-" + mark);
        Shop.decide(anna, "profiling", "GRANTED");
        var bruno = Shop.customer("Bruno", "user_id", "b-" + mark);
        Shop.order(anna, "tea", mark + "-pot");
        Shop.order(bruno, "tea", mark + "-pot", mark + "-cup");

        var agent = RunningStack.graph("agent1");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var customer = agent.customer(anna, EVERYTHING).at("/data/customer");
            assertThat(customer.at("/profile/givenName").asText()).isEqualTo("Anna");
            assertThat(customer.at("/metrics/orders/0/gross").decimalValue()).isEqualByComparingTo("2.50");
            assertThat(customer.at("/timeline/edges")).hasSize(1);
            assertThat(customer.at("/recommendations/0/sku").asText()).isEqualTo(mark + "-cup");
            assertThat(customer.at("/recommendations/0/evidence/0/sku").asText())
                    .isEqualTo(mark + "-pot");
        });
    }

    @Test
    void customerSeesOnlyHerself() {
        var own = Shop.signedIn("customer1");
        var other = Shop.signedIn("customer2");
        var customer = RunningStack.graph("customer1");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(customer.query("{ me { id metrics { items } } }", Map.of())
                            .at("/data/me/id")
                            .asText())
                    .isEqualTo(own);
            assertThat(customer.customer(own, "{ metrics { items } }")
                            .at("/data/customer/metrics/items")
                            .isInt())
                    .isTrue();
        });
        var foreign = customer.customer(other, EVERYTHING);

        assertThat(foreign.at("/data/customer/profile").isNull()).isTrue();
        assertThat(foreign.at("/data/customer/metrics").isNull()).isTrue();
        assertThat(foreign.at("/data/customer/timeline").isNull()).isTrue();
        assertThat(foreign.at("/data/customer/recommendations").isNull()).isTrue();
        assertThat(foreign.at("/errors"))
                .hasSize(4)
                .allSatisfy(error ->
                        assertThat(error.at("/extensions/reason").asText()).isEqualTo("NO_RELATION"));
    }

    @Test
    void partnerIsDeniedEverything() {
        var anna = Shop.customer("Anna", "user_id", "partner-" + UUID.randomUUID());
        var partner = RunningStack.as("partner-a");

        for (var port : List.of(Port.PROFILE, Port.INTERACTION)) {
            var path = port == Port.PROFILE ? "" : "/metrics";
            var answer = partner.get(RunningStack.url(port) + "/partner/v1/customers/" + anna + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body().get("code").asText()).isEqualTo("CUSTOMER_UNKNOWN");
        }
    }

    @Test
    void withoutATokenNothingIsAnswered() throws IOException, InterruptedException {
        var paths = List.of(
                RunningStack.url(Port.PROFILE) + "/v1/customers",
                RunningStack.url(Port.INTERACTION) + "/v1/order-totals?source=shop",
                RunningStack.url(Port.RECOMMENDATION) + "/v1/items/x");
        for (var path : paths) {
            assertThat(status(HttpRequest.newBuilder(URI.create(path)).build())).isEqualTo(401);
        }
        var query = HttpRequest.newBuilder(URI.create(RunningStack.url(Port.GATEWAY) + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ me { id } }\"}"))
                .build();
        assertThat(status(query)).isEqualTo(401);
    }

    @Test
    void stoppedServiceCostsItsOwnFieldsInLessThanASecond() {
        var anna = Shop.customer("Anna", "user_id", "stopped-" + UUID.randomUUID());
        var agent = RunningStack.graph("agent1");
        assertThat(agent.customer(anna, EVERYTHING).at("/errors").isMissingNode())
                .isTrue();
        RunningStack.stack().service(Kind.INTERACTION).kill();
        try {
            var start = System.nanoTime();
            var view = agent.customer(anna, EVERYTHING);
            var took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(view.at("/data/customer/profile/givenName").asText()).isEqualTo("Anna");
            assertThat(view.at("/data/customer/recommendations").isArray()).isTrue();
            assertThat(view.at("/data/customer/metrics").isNull()).isTrue();
            assertThat(view.at("/errors")).isNotEmpty().allSatisfy(error -> {
                assertThat(error.at("/extensions/code").asText()).isEqualTo("UPSTREAM_UNAVAILABLE");
                assertThat(error.at("/extensions/service").asText()).isEqualTo("interaction-service");
            });
            assertThat(took).isLessThan(Duration.ofSeconds(1));
        } finally {
            RunningStack.stack().restart(Kind.INTERACTION);
        }
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
