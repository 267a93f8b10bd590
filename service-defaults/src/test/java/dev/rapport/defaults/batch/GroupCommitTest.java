package dev.rapport.defaults.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final List<List<String>> written = new ArrayList<>();
    private final List<UniEmitter<? super Void>> open = new ArrayList<>();
    private final GroupCommit<String> commits = new GroupCommit<>(this::write, 3, 9, PATIENCE);

    @Test
    void whatComesWhileABatchIsWrittenGoesIntoTheNext() {
        var first = submit("a");
        var second = submit("b");
        var third = submit("c");
        assertThat(written).containsExactly(List.of("a"));

        open.removeFirst().complete(null);
        assertThat(written).containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(first).isCompleted();
        assertThat(second).isNotDone();

        open.removeFirst().complete(null);
        assertThat(List.of(second, third)).allMatch(java.util.concurrent.CompletableFuture::isDone);
    }

    @Test
    void batchTakesNoMoreThanItMay() {
        var unused = List.of(submit("a"), submit("b", "c"), submit("d", "e"), submit("f", "g", "h", "i"));
        open.removeFirst().complete(null);
        open.removeFirst().complete(null);
        open.removeFirst().complete(null);

        assertThat(written)
                .containsExactly(List.of("a"), List.of("b", "c"), List.of("d", "e"), List.of("f", "g", "h", "i"));
    }

    @Test
    void moreThanMayWaitIsRefusedAndTheRestIsWritten() {
        var first = submit("a");
        var waiting = submit("b", "c", "d", "e", "f", "g", "h", "i", "j");
        var refused = submit("k");

        assertThatThrownBy(refused::join).hasRootCauseMessage("OVERLOADED");
        open.removeFirst().complete(null);
        open.removeFirst().complete(null);
        assertThat(List.of(first, waiting)).allMatch(java.util.concurrent.CompletableFuture::isDone);
        assertThat(written).hasSize(2);
        assertThat(submit("l")).isNotDone();
    }

    @Test
    void failureIsToldToEverybodyInTheBatchAndTheNextGoesOn() {
        var failing = submit("a");
        var next = submit("b");
        open.removeFirst().fail(new IllegalStateException("no"));
        open.removeFirst().complete(null);

        assertThatThrownBy(failing::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(next).isCompleted();
    }

    @Test
    void writeThatNeverEndsHoldsUpNobodyForEver() {
        var stuck = submit("a");
        var next = submit("b");

        assertThatThrownBy(stuck::join).hasRootCauseInstanceOf(TimeoutException.class);
        open.getLast().complete(null);
        next.join();
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whoGaveUpIsNotWritten() {
        var first = submit("a");
        submit("b").cancel(false);
        var third = submit("c");
        open.removeFirst().complete(null);
        open.removeFirst().complete(null);

        assertThat(List.of(first, third)).allMatch(java.util.concurrent.CompletableFuture::isDone);
        assertThat(written).containsExactly(List.of("a"), List.of("c"));
    }

    private java.util.concurrent.CompletableFuture<Void> submit(String... items) {
        return commits.submit(List.of(items)).subscribeAsCompletionStage();
    }

    private Uni<Void> write(List<String> batch) {
        written.add(batch);
        return Uni.createFrom().emitter(open::add);
    }
}
