package dev.rapport.defaults.batch;

import dev.rapport.defaults.problem.RequestProblems;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * Writes one batch after the other; what comes while one is written goes together into the next.
 *
 * <p>Nobody waits for a timer: alone, a submission is written at once, and under load the batches grow by themselves.
 *
 * @param <T> what is written
 */
public final class GroupCommit<T> {
    private final Function<List<T>, Uni<Void>> write;
    private final int most;
    private final int capacity;
    private final Duration patience;
    private final Queue<Submission<T>> waiting = new ArrayDeque<>();
    private int queued;
    private boolean writing;

    /**
     * Makes one that writes nothing yet.
     *
     * @param most how many of these a batch takes at most, unless a single submission is larger
     * @param capacity how many of these may wait; what comes above that is refused at once
     * @param patience how long a batch may take; then it has failed, and the next one is written
     */
    public GroupCommit(Function<List<T>, Uni<Void>> write, int most, int capacity, Duration patience) {
        this.write = write;
        this.most = most;
        this.capacity = capacity;
        this.patience = patience;
    }

    private record Submission<T>(List<T> items, UniEmitter<? super Void> emitter) {}

    /** Complete when all of this is written; fails with the batch that it was in, or as overloaded where too much waits. */
    public Uni<Void> submit(List<T> items) {
        return Uni.createFrom().emitter(emitter -> {
            var submission = new Submission<T>(items, emitter);
            if (enqueue(submission)) {
                emitter.onTermination(() -> forget(submission));
                writeNext();
            } else {
                emitter.fail(RequestProblems.OVERLOADED.problem());
            }
        });
    }

    private synchronized boolean enqueue(Submission<T> submission) {
        var size = submission.items().size();
        if (queued > 0 && queued + size > capacity) {
            return false;
        }
        queued += size;
        return waiting.add(submission);
    }

    /** Nobody waits for it any more, so it need not be written. */
    private synchronized void forget(Submission<T> submission) {
        if (waiting.remove(submission)) {
            queued -= submission.items().size();
        }
    }

    private void writeNext() {
        var batch = take();
        if (!batch.isEmpty()) {
            var items = batch.stream()
                    .flatMap(submission -> submission.items().stream())
                    .toList();
            var unused = Uni.createFrom()
                    .deferred(() -> write.apply(items))
                    .ifNoItem()
                    .after(patience)
                    .fail()
                    .onTermination()
                    .invoke(this::done)
                    .subscribe()
                    .with(
                            written -> batch.forEach(each -> each.emitter().complete(null)),
                            failure -> batch.forEach(each -> each.emitter().fail(failure)));
        }
    }

    private void done() {
        synchronized (this) {
            writing = false;
        }
        writeNext();
    }

    private synchronized List<Submission<T>> take() {
        List<Submission<T>> batch = new ArrayList<>();
        if (writing) {
            return batch;
        }
        var size = 0;
        while (!waiting.isEmpty()
                && (batch.isEmpty() || size + waiting.element().items().size() <= most)) {
            var next = waiting.remove();
            size += next.items().size();
            batch.add(next);
        }
        queued -= size;
        writing = !batch.isEmpty();
        return batch;
    }
}
