package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Connections that send one batch after the other. */
record Senders(String url, String authorization, int connections) {

    /** How many batches were acknowledged; any other answer makes the figure worthless. */
    long send(Batches batches, Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> sending = new ArrayList<>();
            for (var connection = 0; connection < connections; connection++) {
                sending.add(threads.submit(() -> send(client, batches, end)));
            }
            var sent = 0L;
            for (var each : sending) {
                sent += each.get();
            }
            return sent;
        } catch (ExecutionException e) {
            throw new StackProblem("A batch was not taken.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private long send(HttpClient client, Batches batches, long end) throws IOException, InterruptedException {
        var sent = 0L;
        while (System.nanoTime() < end) {
            var request = HttpRequest.newBuilder(URI.create(url + "/v1/batch"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(batches.next()))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("\"rejected\":[]")) {
                throw new StackProblem("it was answered " + answer.statusCode());
            }
            sent++;
        }
        return sent;
    }
}
