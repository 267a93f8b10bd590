package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads customers over and over under a purpose that needs their consent, and counts what is released when it must not be. */
final class Reads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What had left before the answer may still lie in a buffer of this machine for a moment; what waits in a paused process, longer. */
    private static final long ON_ITS_WAY_NANOS = Duration.ofMillis(250).toNanos();

    private static final long THINK_NANOS = Duration.ofMillis(120).toNanos();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Supplier<String> token;
    private final Supplier<Subject> next;
    private final List<Way> ways;
    private final AtomicLong released = new AtomicLong();
    private final AtomicLong withheld = new AtomicLong();
    private final AtomicLong violations = new AtomicLong();

    Reads(Ports ports, Supplier<String> token, Supplier<Subject> next) {
        this.token = token;
        this.next = next;
        this.ways = ways(ports);
    }

    /** One place at which data could be released. */
    private record Way(String url, String body, Predicate<String> releases) {
        HttpRequest request(String id, String token) {
            var request = HttpRequest.newBuilder(URI.create(url.replace("{id}", id)))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Purpose", "marketing")
                    .header("Content-Type", "application/json");
            return body.isEmpty()
                    ? request.build()
                    : request.POST(BodyPublishers.ofString(body.replace("{id}", id)))
                            .build();
        }
    }

    private static List<Way> ways(Ports ports) {
        var graph = "{\"query\":\"{ customer(id: \\\"{id}\\\") { profile { familyName } metrics { categories } } }\"}";
        var offers = "{\"ids\":[\"{id}\"],\"recommendations\":1,\"notifications\":0}";
        return List.of(
                new Way(ports.url(Port.PROFILE) + "/v1/customers/{id}", "", body -> body.contains("familyName")),
                new Way(
                        ports.url(Port.INTERACTION) + "/v1/customers/{id}/metrics",
                        "",
                        body -> body.contains("\"orders\"")),
                new Way(
                        ports.url(Port.RECOMMENDATION) + "/v1/customer-offers",
                        offers,
                        body -> body.contains("\"recommendations\"")),
                new Way(
                        ports.url(Port.GATEWAY) + "/graphql",
                        graph,
                        body -> body.contains("\"familyName\"") || body.contains("\"categories\":")));
    }

    long released() {
        return released.get();
    }

    long withheld() {
        return withheld.get();
    }

    long violations() {
        return violations.get();
    }

    /** Reads in turn by every way until it is interrupted. */
    void run() {
        var random = ThreadLocalRandom.current();
        while (!Thread.currentThread().isInterrupted()) {
            read(ways.get(random.nextInt(ways.size())), next.get());
            LockSupport.parkNanos(THINK_NANOS);
        }
    }

    private void read(Way way, Subject subject) {
        var grant = subject.grant();
        var sent = System.nanoTime();
        try {
            var body = client.send(way.request(subject.id, token.get()), BodyHandlers.ofString())
                    .body();
            judge(subject, grant, way.releases().test(body), sent);
        } catch (IOException e) {
            // a paused or killed replica does not answer: nothing is released
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void judge(Subject subject, Subject.Grant grant, boolean release, long sent) {
        var received = System.nanoTime();
        (release ? released : withheld).incrementAndGet();
        var answered = grant.answeredNanos();
        if (release && answered != 0 && subject.grant() == grant) {
            var asked = sent - answered > 0;
            var late = received - answered > ON_ITS_WAY_NANOS;
            violations.addAndGet(asked || late ? 1 : 0);
        }
    }
}
