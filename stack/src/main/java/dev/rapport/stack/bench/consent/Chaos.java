package dev.rapport.stack.bench.consent;

import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Pauses replicas at random, and now and then kills one and starts it again. */
final class Chaos {
    private static final int KILL_EVERY = 20;

    private final Replicas replicas;
    private final List<Kind> kinds;
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();

    Chaos(Replicas replicas, List<Kind> kinds) {
        this.replicas = replicas;
        this.kinds = kinds;
    }

    int pauses() {
        return pauses.get();
    }

    int kills() {
        return kills.get();
    }

    /** Until it is interrupted, or at once where nothing is to be disturbed; whatever was paused goes on. */
    void run() {
        var random = ThreadLocalRandom.current();
        try {
            while (!kinds.isEmpty()) {
                Thread.sleep(Duration.ofMillis(random.nextInt(1000, 2500)));
                var kind = kinds.get(random.nextInt(kinds.size()));
                if (pauses.get() % KILL_EVERY == KILL_EVERY / 2) {
                    replicas.killAndRestart(kind);
                    kills.incrementAndGet();
                }
                pause(kind, random.nextInt(300, 1500));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Kind kind, long millis) throws InterruptedException {
        var service = replicas.of(kind);
        service.pause();
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } finally {
            service.resume();
        }
        pauses.incrementAndGet();
    }
}
