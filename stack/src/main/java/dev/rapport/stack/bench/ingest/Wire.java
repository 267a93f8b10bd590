package dev.rapport.stack.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends to the wire protocol of one interaction-service as one source. */
record Wire(HttpClient client, String url, String authorization) implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static Wire to(Target target) {
        return new Wire(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                target.url(),
                target.authorization());
    }

    HttpResponse<String> batch(byte[] batch) throws IOException, InterruptedException {
        return post("/v1/batch", batch);
    }

    HttpResponse<String> track(String event) throws IOException, InterruptedException {
        return post("/v1/track", event.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether all of it is on disk. */
    static boolean taken(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("\"rejected\":[]");
    }

    private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
