package dev.rapport.interaction.wire;

import dev.rapport.interaction.recording.RecordingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets no source fill the queue alone: of what may wait, one may have half. */
@ApplicationScoped
class FairShare {
    private static final int MOST_KNOWN = 10_000;

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    /** Whose key a hash was when it was last good; it lets nobody in, and may be forgotten. */
    private final Map<UUID, String> sources = new ConcurrentHashMap<>();

    private final int share;

    FairShare(RecordingConfig config) {
        this.share = config.waiting() / 2;
    }

    /** Whether the source of this key, where it is known, may have more waiting. */
    boolean hasRoom(UUID key) {
        var source = sources.get(key);
        return source == null || waiting.getOrDefault(source, 0) < share;
    }

    void remember(UUID key, String source) {
        if (sources.size() >= MOST_KNOWN) {
            sources.clear();
        }
        sources.put(key, source);
    }

    /** Fails at once where the source has too much waiting already. */
    <T> Uni<T> whileWithin(String source, int messages, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var now = waiting.merge(source, messages, Integer::sum);
            var done = now > messages && now > share
                    ? Uni.createFrom().<T>failure(WireProblems.SOURCE_TOO_FAST::problem)
                    : Uni.createFrom().deferred(() -> work.get());
            return done.onTermination().invoke(() -> leave(source, messages));
        });
    }

    private void leave(String source, int messages) {
        var unused = waiting.computeIfPresent(
                source, (client, before) -> before == messages ? null : Integer.valueOf(before - messages));
    }
}
