package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.segment.analytics.Analytics;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The libraries that partners have already deliver unchanged, through a death of the service, and every event counts once. */
class ClientLibrariesIT {
    private static final int EVENTS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String URL = RunningStack.url(Port.INTERACTION);
    private static final List<String> LIBRARIES = List.of("segment", "rudderstack", "segment-java", "rudderstack-java");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String key = writeKey();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        NodeClient.install();
    }

    @Test
    void everyEventOfEveryLibraryCountsOnceThroughAKill() throws Exception {
        try (var senders = Executors.newFixedThreadPool(LIBRARIES.size())) {
            var sending = List.of(
                    senders.submit(node("segment")),
                    senders.submit(node("rudderstack")),
                    senders.submit(this::segmentJava),
                    senders.submit(this::rudderstackJava));
            await().atMost(PATIENCE).until(() -> number(recorded("segment")) > 0);
            RunningStack.stack().service(Kind.INTERACTION).kill();
            RunningStack.stack().restart(Kind.INTERACTION);
            for (var each : sending) {
                var unused = each.get();
            }
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> LIBRARIES.forEach(library ->
                        assertThat(number(recorded(library))).as(library).isEqualTo(EVENTS)));
        LIBRARIES.forEach(library ->
                assertThat(number(counted(library))).as("counted of " + library).isEqualTo(EVENTS));
        replayed();
        LIBRARIES.forEach(library -> assertThat(number(counted(library)))
                .as("counted of " + library + " after a replay")
                .isEqualTo(EVENTS));
        await().atMost(PATIENCE).until(() -> number("select count(*) from outbox") == 0);
    }

    /** Everything again, as it came. */
    private void replayed() throws IOException, InterruptedException {
        for (var library : LIBRARIES) {
            var told = texts("select told::text from events e join subjects s on s.id = e.subject where s.value = '"
                    + user(library) + "'");
            var answer = post("{\"batch\":[" + String.join(",", told) + "]}");
            assertThat(answer).contains("\"accepted\":0", "\"duplicates\":" + EVENTS, "\"rejected\":[]");
        }
    }

    private String post(String body) throws IOException, InterruptedException {
        var basic =
                Base64.getEncoder().encodeToString((key + ":").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(URI.create(URL + "/v1/batch"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private Callable<Void> node(String library) {
        return () -> {
            NodeClient.send(library, URL, key, user(library), EVENTS);
            return null;
        };
    }

    private Void segmentJava() throws InterruptedException {
        var client = Analytics.builder(key)
                .endpoint(URL)
                .flushQueueSize(20)
                .flushInterval(1, TimeUnit.SECONDS)
                .build();
        for (var index = 0; index < EVENTS; index++) {
            client.enqueue(com.segment.analytics.messages.TrackMessage.builder("Product Viewed")
                    .userId(user("segment-java"))
                    .properties(Map.of("index", index)));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        client.flush();
        awaitDelivery("segment-java");
        client.shutdown();
        return null;
    }

    private Void rudderstackJava() throws InterruptedException {
        var client = RudderAnalytics.builder(key)
                .setDataPlaneUrl(URL)
                .flushQueueSize(20)
                .flushInterval(1, TimeUnit.SECONDS)
                .build();
        for (var index = 0; index < EVENTS; index++) {
            client.enqueue(com.rudderstack.sdk.java.analytics.messages.TrackMessage.builder("Product Viewed")
                    .userId(user("rudderstack-java"))
                    .properties(Map.of("index", index)));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        client.flush();
        awaitDelivery("rudderstack-java");
        client.shutdown();
        return null;
    }

    /** These libraries wait half a minute before they try again, and drop what they have when they are shut down before. */
    private void awaitDelivery(String library) {
        await().atMost(PATIENCE).until(() -> number(recorded(library)) >= EVENTS);
    }

    private String user(String library) {
        return library + "-" + run;
    }

    private String recorded(String library) {
        return "select count(*) from events e join subjects s on s.id = e.subject where s.value = '" + user(library)
                + "'";
    }

    private String counted(String library) {
        return "select coalesce(sum(count), 0) from contact_days d join subjects s on s.id = d.subject where s.value = '"
                + user(library) + "'";
    }

    private String writeKey() {
        var answer = RunningStack.as("ops1")
                .post(URL + "/v1/write-keys", Map.of("source", "libraries-" + run, "purposes", List.of("service")), "");
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().get("writeKey").asText();
    }

    private static long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    private static List<String> texts(String sql) {
        try (var connection = Tables.connect("interaction");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
