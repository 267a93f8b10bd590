package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Single messages at a fixed rate; each takes as long as from when it was to be sent, so that one that waits is not left out. */
final class TrackLatency {
    private static final int PER_SECOND = 50;

    private TrackLatency() {}

    /** How long an answer takes, in milliseconds. */
    record Percentiles(double p50, double p90, double p99) {}

    static Percentiles measured(Wire wire, Duration duration) {
        var count = (int) (duration.toSeconds() * PER_SECOND);
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> sending = new ArrayList<>();
            for (var index = 0; index < count; index++) {
                var due = start + index * 1_000_000_000L / PER_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                sending.add(threads.submit(() -> took(wire, due)));
            }
            var took = new ArrayList<Long>();
            for (var each : sending) {
                took.add(each.get());
            }
            took.sort(Long::compare);
            return new Percentiles(
                    took.get((int) (count * 0.5)) / 1e6,
                    took.get((int) (count * 0.9)) / 1e6,
                    took.get((int) (count * 0.99)) / 1e6);
        } catch (ExecutionException e) {
            throw new StackProblem("A message was not taken.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private static long took(Wire wire, long due) throws java.io.IOException, InterruptedException {
        var answer = wire.track(Batches.event(UUID.randomUUID().toString(), "track-" + due % 1000, Instant.now()));
        if (!Wire.taken(answer)) {
            throw new StackProblem("it was answered " + answer.statusCode());
        }
        return System.nanoTime() - due;
    }
}
