package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Batches at a rate that does not care for answers, as many clients together have it. */
final class Overload {
    private static final Duration DURATION = Duration.ofSeconds(60);

    /** So many wait for an answer at most; what is due then is never sent, as from a client that is too busy itself. */
    private static final int IN_FLIGHT = 1_000;

    private static final Duration PROMPT = Duration.ofMillis(100);

    private final Wire wire;
    private final double batchesPerSecond;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    Overload(Wire wire, double batchesPerSecond) {
        this.wire = wire;
        this.batchesPerSecond = batchesPerSecond;
    }

    /**
     * What became of it.
     *
     * @param recoverySeconds from the end of the load until single messages are answered promptly again
     */
    record Outcome(double takenPerSecond, double refusedPerSecond, double failedPerSecond, double recoverySeconds) {}

    Outcome run() {
        var batches = new Batches(Batches.EVENTS);
        var inFlight = new Semaphore(IN_FLIGHT);
        var start = System.nanoTime();
        var end = start + DURATION.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var turn = 0L; System.nanoTime() < end; turn++) {
                LockSupport.parkNanos(start + (long) (turn / batchesPerSecond * 1e9) - System.nanoTime());
                if (inFlight.tryAcquire()) {
                    var unused = threads.submit(() -> {
                        send(batches);
                        inFlight.release();
                    });
                }
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            var outcome = new Outcome(taken.get() / seconds, refused.get() / seconds, failed.get() / seconds, 0);
            return new Outcome(
                    outcome.takenPerSecond(), outcome.refusedPerSecond(), outcome.failedPerSecond(), recovery());
        }
    }

    private void send(Batches batches) {
        try {
            var answer = wire.batch(batches.next());
            var count = Wire.taken(answer)
                    ? taken
                    : answer.statusCode() == 429 || answer.statusCode() == 503 ? refused : failed;
            count.incrementAndGet();
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
                failed.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackProblem("Interrupted.", e);
            }
            if (System.nanoTime() - start > DURATION.toNanos()) {
                throw new StackProblem("It does not recover within a minute.");
            }
        }
    }
}
