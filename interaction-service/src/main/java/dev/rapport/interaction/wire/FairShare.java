package dev.rapport.interaction.wire;

import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.interaction.recording.RecordingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets no source fill the queue alone: of what may wait, one may have half. */
@ApplicationScoped
class FairShare {
    private static final int MOST_KNOWN = 10_000;

    /** A short message, and what gzip makes of some. What is longer counts as so many. */
    private static final int BYTES_OF_MESSAGE = 250;

    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    /** Whose key a hash was when it was last good; it lets nobody in, and may be forgotten. */
    private final Map<UUID, String> sources = new ConcurrentHashMap<>();

    private final int share;

    FairShare(RecordingConfig config) {
        this.share = config.waiting() / 2;
    }

    /** Whether the source of this key, where it is known, may have that much more waiting. */
    boolean hasRoom(UUID key, long bytes) {
        var source = sources.get(key);
        var before = source == null ? 0 : waiting.getOrDefault(source, 0);
        return before == 0 || before + expected(bytes) <= share;
    }

    private static long expected(long bytes) {
        return 1 + bytes / BYTES_OF_MESSAGE;
    }

    void remember(UUID key, String source) {
        if (sources.size() >= MOST_KNOWN) {
            sources.clear();
        }
        sources.put(key, source);
    }

    /** For a request that has come and was not read yet: under the source that this key had, as much as its size lets expect. */
    <T> Uni<T> whileWithin(UUID key, int bytes, Function<Place, Uni<T>> work) {
        return whileIn(new Place(sources.get(key), (int) expected(bytes)), work);
    }

    /** For a request that was read. */
    <T> Uni<T> whileWithin(String source, WireBody body, Function<Place, Uni<T>> work) {
        return whileIn(new Place(source, weight(body)), work);
    }

    private static int weight(WireBody body) {
        return (int) Math.max(body.messages(), expected(body.bytes()));
    }

    /** Fails at once where the source has too much waiting already. */
    private <T> Uni<T> whileIn(Place place, Function<Place, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    place.enter();
                    return work.apply(place);
                })
                .onTermination()
                .invoke(place::leave);
    }

    /** What one request has waiting. */
    final class Place {
        private @Nullable String source;
        private int messages;
        private boolean taken;

        private Place(@Nullable String source, int messages) {
            this.source = source;
            this.messages = messages;
        }

        /** Once it is known whose the request is and what is in it. */
        void become(String known, WireBody body) {
            leave();
            source = known;
            messages = weight(body);
            enter();
        }

        private void enter() {
            if (source != null) {
                taken = true;
                var now = waiting.merge(source, messages, Integer::sum);
                var together = all.addAndGet(messages);
                if (now > messages && now > share) {
                    throw WireProblems.SOURCE_TOO_FAST.problem();
                }
                if (together > messages && together > 2 * share) {
                    throw RequestProblems.OVERLOADED.problem();
                }
            }
        }

        private void leave() {
            if (source != null && taken) {
                taken = false;
                var unused = all.addAndGet(-messages);
                var forgotten = waiting.computeIfPresent(
                        source, (client, before) -> before == messages ? null : Integer.valueOf(before - messages));
            }
        }
    }
}
