package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.HttpLoad;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches at a rate that does not care for answers, as many clients together have it. */
final class Overload {
    private static final int SECONDS = 60;

    /** So many wait for an answer at most; what is due then is never sent, as from a client that is too busy itself. */
    private static final int IN_FLIGHT = 1_000;

    private static final Duration PROMPT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Wire wire;
    private final long batchesPerSecond;

    Overload(Wire wire, double batchesPerSecond) {
        this.wire = wire;
        this.batchesPerSecond = Math.round(batchesPerSecond);
    }

    /**
     * What became of it.
     *
     * @param recoverySeconds from the end of the load until single messages are answered promptly again
     */
    record Outcome(double takenPerSecond, double refusedPerSecond, double failedPerSecond, double recoverySeconds) {}

    Outcome run() {
        var answers = HttpLoad.answers(yaml());
        return new Outcome(
                answers.taken() / (double) SECONDS,
                answers.refused() / (double) SECONDS,
                answers.failed() / (double) SECONDS,
                recovery());
    }

    /** Each batch has names of its own. */
    private String yaml() {
        var now = Instant.now();
        var messages = IntStream.range(0, Batches.EVENTS)
                .mapToObj(each -> Batches.event("${batch}-" + each, "${crowd}-" + each % Batches.VISITORS, now))
                .collect(Collectors.joining(","));
        return """
                name: overload
                http:
                  host: %s
                  sharedConnections: %d
                ergonomics:
                  autoRangeCheck: false
                  stopOnInvalid: false
                phases:
                - overload:
                    constantRate:
                      usersPerSec: %d
                      maxSessions: %d
                      duration: %ds
                      scenario:
                      - send:
                        - randomUUID: batch
                        - randomInt: crowd <- 100 .. 999
                        - httpRequest:
                            POST: /v1/batch
                            headers:
                              authorization: %s
                              content-type: application/json
                            body:
                              pattern: '{"batch":[%s]}'
                """.formatted(
                        wire.url(), IN_FLIGHT, batchesPerSecond, IN_FLIGHT, SECONDS, wire.authorization(), messages);
    }

    private double recovery() {
        var start = System.nanoTime();
        while (true) {
            var before = System.nanoTime();
            try {
                var event = Batches.event(UUID.randomUUID().toString(), "recovered", Instant.now());
                if (Wire.taken(wire.track(event)) && System.nanoTime() - before < PROMPT.toNanos()) {
                    return (before - start) / 1e9;
                }
            } catch (IOException e) {
                // it is asked again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackProblem("Interrupted.", e);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new StackProblem("It does not recover within a minute.");
            }
        }
    }
}
