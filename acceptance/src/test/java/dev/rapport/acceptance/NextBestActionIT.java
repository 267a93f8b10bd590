package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing is sold as long as something is broken, and what is not done says why. */
class NextBestActionIT {
    /** As long as the projection reads what other stories have told before. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String anna = Shop.customer("Anna", "user_id", "next-" + run);

    @Test
    void problemIsSolvedBeforeAnythingIsSold() {
        Shop.decide(anna, "profiling", "GRANTED");
        Shop.decide(anna, "marketing", "GRANTED");
        somethingToOffer();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds()).contains("CROSS_SELL"));

        var problem = complains();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(next().at("/actions/0/kind").asText()).isEqualTo("FIX_PROBLEM");
            assertThat(next().at("/actions/0/facts/0/eventId").asText()).isEqualTo(problem);
            assertThat(kinds()).doesNotContain("CROSS_SELL");
            assertThat(reason("cross-sell")).isEqualTo("OPEN_PROBLEM");
        });

        correct(problem, Map.of("outcome", "solved"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds()).contains("CROSS_SELL"));

        Shop.decide(anna, "marketing", "WITHDRAWN");
        assertThat(kinds()).doesNotContain("CROSS_SELL");
        assertThat(reason("cross-sell")).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatSheRefusedIsNotProposedAgain() {
        Shop.decide(anna, "marketing", "GRANTED");
        somethingToOffer();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(kinds()).contains("CROSS_SELL"));
        var offered = action("CROSS_SELL");

        assertThat(reacted(offered, "REJECTED").at("/reaction").asText()).isEqualTo("REJECTED");
        assertThat(reacted(offered, "ACCEPTED").at("/error/code").asText()).isEqualTo("REACTION_GIVEN");

        assertThat(StreamSupport.stream(next().at("/actions").spliterator(), false)
                        .map(action -> action.path("sku").asText()))
                .isNotEmpty()
                .doesNotContain(offered.path("sku").asText());
    }

    private void somethingToOffer() {
        Shop.order(anna, "tea-" + run, run + "-pot");
        var bruno = Shop.customer("Bruno", "user_id", "next-other-" + run);
        Shop.order(bruno, "tea-" + run, run + "-pot", run + "-cup");
    }

    private String complains() {
        var told = Map.of(
                "source", "shop",
                "messageId", "complaint-" + run,
                "customerId", anna,
                "direction", "INBOUND",
                "channel", "PHONE",
                "kind", "complaint",
                "outcome", "open",
                "occurredAt", Instant.now().minus(Duration.ofHours(1)).toString());
        var answer = RunningStack.as("ops1").post(RunningStack.url(Port.INTERACTION) + "/v1/interactions", told, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static void correct(String event, Map<String, String> changes) {
        var correction = Map.of("eventId", event, "action", "AMEND", "changes", changes, "reason", "it is solved");
        var answer =
                RunningStack.as("ops1").post(RunningStack.url(Port.INTERACTION) + "/v1/corrections", correction, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private static JsonNode reacted(JsonNode action, String reaction) {
        return RunningStack.graph("agent1")
                .query(
                        "mutation($id: ID!, $reaction: String!) { recordReaction(action: $id, reaction: $reaction)"
                                + " { reaction error { code } } }",
                        Map.of("id", action.path("id").asText(), "reaction", reaction))
                .at("/data/recordReaction");
    }

    private JsonNode action(String kind) {
        return StreamSupport.stream(next().at("/actions").spliterator(), false)
                .filter(action -> action.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds() {
        return next().at("/actions").findValuesAsText("kind");
    }

    private String reason(String strategy) {
        return StreamSupport.stream(next().at("/silences").spliterator(), false)
                .filter(silence -> silence.path("strategy").asText().equals(strategy))
                .map(silence -> silence.path("reason").asText())
                .findFirst()
                .orElse("");
    }

    private JsonNode next() {
        return RunningStack.graph("agent1")
                .customer(
                        anna,
                        "{ nextBestActions { actions { id kind sku facts { eventId } } silences { strategy reason } } }")
                .at("/data/customer/nextBestActions");
    }
}
