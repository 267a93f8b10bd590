package dev.rapport.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Calls the services as one user; what fails in passing, such as a service that restarts, is tried again with the same content. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json;
    private final Tokens tokens;
    private final String user;
    private String token = "";
    private long tokenFrom;

    public Api(Tokens tokens, String user, ObjectMapper json) {
        this.tokens = tokens;
        this.user = user;
        this.json = json;
    }

    /** An answer: its status, its body, which is a JSON null when there is none, and whether it repeats an earlier one. */
    public record Answer(int status, JsonNode body, boolean replayed) {
        public boolean ok() {
            return status / 100 == 2;
        }
    }

    public Answer get(String url) {
        return send(url, HttpRequest.Builder::GET);
    }

    public Answer post(String url, Object body, String idempotencyKey) {
        var text = text(body);
        return send(url, request -> {
            if (!idempotencyKey.isEmpty()) {
                request.header("Idempotency-Key", idempotencyKey);
            }
            return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(text));
        });
    }

    /** Makes something that is named by its address. */
    public Answer put(String url, Object body) {
        var text = text(body);
        return send(
                url,
                request -> request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text)));
    }

    /** Changes the version that was seen by a merge patch. */
    public Answer patch(String url, long version, Object patch) {
        var text = text(patch);
        return send(
                url,
                request -> request.header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"" + version + "\"")
                        .method("PATCH", BodyPublishers.ofString(text)));
    }

    /** Removes the version that was seen. */
    public Answer delete(String url, long version) {
        return send(
                url,
                request -> request.header("If-Match", "\"" + version + "\"").DELETE());
    }

    private Answer send(String url, UnaryOperator<HttpRequest.Builder> method) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var pause = 50L; ; pause = Math.min(2 * pause, 2000)) {
            try {
                var answer = attempt(url, method);
                if (answer.status() != 409 && answer.status() < 500 || System.nanoTime() > deadline) {
                    return answer;
                }
                if (answer.status() == 409
                        && !answer.body().path("code").asText().equals("IDEMPOTENCY_IN_FLIGHT")) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new StackProblem(
                            "The service at " + url + " does not answer: is the stack up? (./rapport status)", e);
                }
            }
            sleep(pause);
        }
    }

    private Answer attempt(String url, UnaryOperator<HttpRequest.Builder> method) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
        try {
            HttpResponse<byte[]> response = client.send(method.apply(request).build(), BodyHandlers.ofByteArray());
            var replayed = response.headers().firstValue("Idempotency-Replayed").isPresent();
            return new Answer(response.statusCode(), body(response.body()), replayed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private JsonNode body(byte[] bytes) throws IOException {
        return bytes.length == 0 ? JsonNodeFactory.instance.nullNode() : json.readTree(bytes);
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenFrom > TOKEN_LIFE.toNanos()) {
            token = tokens.of(user);
            tokenFrom = System.nanoTime();
        }
        return token;
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }
}
