package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections that send one batch after the other.
 *
 * @param perSecond how many batches at most; 0 is as many as are taken
 */
record Senders(Wire wire, int connections, double perSecond) {

    /** That send as much as is taken. */
    static Senders busy(Wire wire, int connections) {
        return new Senders(wire, connections, 0);
    }

    /** How many batches were acknowledged; any other answer makes the figure worthless. */
    long send(Duration duration) {
        var batches = new Batches(Batches.EVENTS);
        var start = System.nanoTime();
        var end = start + duration.toNanos();
        var turns = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> sending = new ArrayList<>();
            for (var connection = 0; connection < connections; connection++) {
                sending.add(threads.submit(() -> send(batches, start, end, turns)));
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

    private long send(Batches batches, long start, long end, AtomicLong turns)
            throws IOException, InterruptedException {
        var sent = 0L;
        while (System.nanoTime() < end) {
            awaitTurn(start, turns.getAndIncrement());
            var answer = wire.batch(batches.next());
            if (!Wire.taken(answer)) {
                throw new StackProblem("it was answered " + answer.statusCode());
            }
            sent++;
        }
        return sent;
    }

    private void awaitTurn(long start, long turn) {
        if (perSecond > 0) {
            LockSupport.parkNanos(start + (long) (turn / perSecond * 1e9) - System.nanoTime());
        }
    }
}
