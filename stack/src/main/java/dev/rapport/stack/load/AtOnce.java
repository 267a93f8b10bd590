package dev.rapport.stack.load;

import dev.rapport.stack.StackProblem;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Work on many things, a bounded number at once. */
public final class AtOnce {
    private static final int MOST = 8;

    private AtOnce() {}

    /** Returns when all are done; fails when one of them fails. */
    public static <T> void each(List<T> all, Consumer<T> work) {
        var permits = new Semaphore(MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream()
                    .map(each -> threads.submit(() -> {
                        permits.acquireUninterruptibly();
                        try {
                            work.accept(each);
                        } finally {
                            permits.release();
                        }
                    }))
                    .toList();
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackProblem problem
                    ? problem
                    : new StackProblem("A row could not be sent.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }
}
