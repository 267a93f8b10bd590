package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who is entered twice becomes one person, and two again, while each of the services is killed. */
class MergedPeopleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EVERYTHING = """
            { id mergedIds profile { givenName identifiers { type value } }
              contactPoints { value }
              metrics { orders { currency orders net } interactions { total } }
              timeline(first: 50) { edges { node { type occurredAt number } } }
              recommendations { sku } }""";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Api steward = RunningStack.as("steward1");
    private final String anna = Shop.customer("Anna", "user_id", "anna-" + run);
    private final String again = Shop.customer("Anna", "user_id", "again-" + run);

    @BeforeEach
    void historyOfBoth() {
        Shop.order(anna, "tea", run + "-tea");
        Shop.order(again, "pots", run + "-pot");
        Shop.order(again, "cups", run + "-cup");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(orders(anna)).isEqualTo(1);
            assertThat(orders(again)).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isOneEverywhereAndTwoAgain(Kind killed) {
        var before = exported(anna);

        var merge = merge(killed);
        await().atMost(PATIENCE).untilAsserted(() -> assertPerson(3));

        Shop.order(again, "cups", run + "-saucer");
        new Website("web-" + run + "-" + killed.name().toLowerCase(Locale.ROOT)).visit("again-" + run);
        await().atMost(PATIENCE).untilAsserted(() -> assertPerson(4));
        assertThat(customer(anna).at("/profile/identifiers")).hasSize(2);

        undo(merge, killed);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(exported(anna)).isEqualTo(before));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(orders(again)).isEqualTo(3);
            assertThat(events(again)).isEqualTo(events(anna) + 3);
        });
        assertThat(customer(again).get("id").asText()).isEqualTo(again);
    }

    /** By both of her ids. */
    private void assertPerson(int orders) {
        for (var id : List.of(anna, again)) {
            var person = customer(id);
            assertThat(person.get("id").asText()).isEqualTo(anna);
            assertThat(person.at("/mergedIds/0").asText()).isEqualTo(again);
            assertThat(person.at("/metrics/orders/0/orders").asInt()).isEqualTo(orders);
            assertThat(person.at("/metrics/orders/0/net").decimalValue().doubleValue())
                    .isEqualTo(2.5 * orders);
        }
    }

    private String merge(Kind killed) {
        var body = Map.of("survivorId", anna, "mergedId", again);
        var asked = CompletableFuture.supplyAsync(() -> steward.post(merges(), body, "merge-" + run));
        killAndRestart(killed);
        var answer = asked.join();
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        var listed = steward.get(merges() + "?customer=" + again).body().get("items");
        assertThat(listed).hasSize(1);
        return answer.body().get("id").asText();
    }

    private void undo(String merge, Kind killed) {
        var asked = CompletableFuture.supplyAsync(() -> steward.post(merges() + "/" + merge + "/undo", Map.of(), ""));
        killAndRestart(killed);
        var answer = asked.join();
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.body().get("stands").asBoolean()).isFalse();
    }

    /** At a moment that is another one each time. */
    private static void killAndRestart(Kind kind) {
        try {
            TimeUnit.MILLISECONDS.sleep(System.nanoTime() % 40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningStack.stack().service(kind).kill();
        var unused = RunningStack.stack().restart(kind);
    }

    private static int orders(String id) {
        return customer(id).at("/metrics/orders/0/orders").asInt();
    }

    private static int events(String id) {
        return customer(id).at("/timeline/edges").size();
    }

    private static String exported(String id) {
        var customer = customer(id);
        ((ObjectNode) customer).remove("recommendations");
        return customer.toString();
    }

    private static JsonNode customer(String id) {
        var answer = RunningStack.graph("agent1").customer(id, EVERYTHING);
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        return answer.at("/data/customer");
    }

    private static String merges() {
        return RunningStack.url(Port.PROFILE) + "/v1/merges";
    }
}
