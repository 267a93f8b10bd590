package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered rests on what she bought, as long as it stands and she lets us learn of it. */
class TasteIT {
    /** As long as the projection reads what other stories have told before. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String anna = Shop.customer("Anna", "user_id", "taste-" + run);
    private String order = "";

    @BeforeEach
    void othersBoughtPotAndCup() {
        Shop.decide(anna, "profiling", "GRANTED");
        for (var other = 0; other < 4; other++) {
            var bruno = Shop.customer("Bruno", "user_id", "taste-" + other + "-" + run);
            Shop.order(bruno, "tea-" + run, run + "-pot", run + "-cup");
        }
        order = Shop.order(anna, "tea-" + run, run + "-pot");
        var stranger = Shop.customer("Dora", "user_id", "taste-dora-" + run);
        await("what everybody buys")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offered(stranger)).isNotEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(offered()).isNotEmpty();
            var first = offered().get(0);
            // others' baskets speak for it within seconds, the model from its next version on
            assertThat(first.get("basis").asText()).isIn("PERSONAL", "BOUGHT_TOGETHER");
            assertThat(first.get("sku").asText()).isEqualTo(run + "-cup");
            assertThat(first.at("/evidence/0/sku").asText()).isEqualTo(run + "-pot");
        });
    }

    @Test
    void orderThatIsVoidedIsCitedNoMore() {
        correct(Map.of("source", "shop", "orderNumber", order, "action", "VOID", "reason", "entered twice"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offered())
                        .isNotEmpty()
                        .allMatch(offer -> offer.get("basis").asText().equals("POPULAR")));
    }

    @Test
    void whatSheSendsBackIsCitedNoMore() {
        var step = Map.of(
                "source", "shop", "stepId", "back-" + run, "order", order, "step", "RETURNED", "at", Instant.now());
        var answer = RunningStack.as("ops1").post(RunningStack.url(Port.INTERACTION) + "/v1/order-steps", step, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(offered())
                        .isNotEmpty()
                        .allMatch(offer -> offer.get("basis").asText().equals("POPULAR")));
    }

    private static void correct(Map<String, String> correction) {
        var answer =
                RunningStack.as("ops1").post(RunningStack.url(Port.INTERACTION) + "/v1/corrections", correction, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** From the next answer on. */
    @Test
    void whatSheBoughtForSomebodyElseIsCitedNoMore() {
        var said = RunningStack.graph("agent1")
                .query(
                        "mutation($id: ID!, $sku: ID!) { recordItemFeedback(customer: $id, sku: $sku, feedback: \"GIFT\")"
                                + " { feedback error { code } } }",
                        Map.of("id", anna, "sku", run + "-pot"));
        assertThat(said.at("/data/recordItemFeedback/feedback").asText())
                .as("%s", said)
                .isEqualTo("GIFT");

        assertThat(offered())
                .isNotEmpty()
                .allMatch(offer -> offer.get("basis").asText().equals("POPULAR"));
    }

    /** At once, and not when some event has come round. */
    @Test
    void whoTakesBackHerConsentIsOfferedWhatEverybodyBuysFromThatMomentOn() {
        Shop.decide(anna, "profiling", "WITHDRAWN");

        assertThat(offered())
                .isNotEmpty()
                .allMatch(offer -> offer.get("basis").asText().equals("POPULAR"))
                .allMatch(offer -> offer.get("profiling").asText().equals("WITHDRAWN"))
                .allMatch(offer -> StreamSupport.stream(offer.get("evidence").spliterator(), false)
                        .allMatch(fact -> fact.get("orderId").isNull()));
    }

    private JsonNode offered() {
        return offered(anna);
    }

    private static JsonNode offered(String customer) {
        return RunningStack.graph("agent1")
                .customer(
                        customer,
                        "{ recommendations(first: 3) { sku basis profiling evidence { sku orderId contribution } } }")
                .at("/data/customer/recommendations");
    }
}
