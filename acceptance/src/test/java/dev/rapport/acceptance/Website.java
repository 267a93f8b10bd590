package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Ports.Port;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells by the wire protocol what users of it do, of whom it knows the name alone. */
final class Website {
    private final String url = RunningStack.url(Port.INTERACTION);
    private final String key;

    Website(String source) {
        key = RunningStack.as("ops1")
                .post(url + "/v1/write-keys", Map.of("source", source, "purposes", List.of("service")), "")
                .body()
                .get("writeKey")
                .asText();
    }

    void visit(String user) {
        var told = Map.of(
                "type", "track",
                "messageId", UUID.randomUUID().toString(),
                "userId", user,
                "event", "Store Visited",
                "timestamp", "2026-03-02T10:00:00Z");
        var answer =
                RunningStack.as("ops1").post(url + "/v1/batch", Map.of("writeKey", key, "batch", List.of(told)), "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
