package dev.rapport.profile.keycloak;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Looks at what has changed in Keycloak since it was looked at last; what fails is looked at again, and said once, however long it fails. */
public final class KeycloakWatch {
    /** Clocks may differ by so much; who is looked at twice is left as she is. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final String purpose;
    private final Duration firstLook;
    private final Clock clock;
    private volatile Instant since = Instant.EPOCH;
    private volatile boolean failing;

    /**
     * @param purpose what cannot be done while Keycloak is away, for the log
     * @param firstLook how far back it looks when this process has just started
     */
    public KeycloakWatch(String purpose, Duration firstLook, Clock clock) {
        this.purpose = purpose;
        this.firstLook = firstLook;
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param first whether nothing was looked at before
     */
    public record Look(Instant from, Instant now, boolean first) {}

    public Uni<Void> look(Function<Look, Uni<Void>> work) {
        var now = clock.instant();
        var first = since.equals(Instant.EPOCH);
        return work.apply(new Look(first ? now.minus(firstLook) : since.minus(OVERLAP), now, first))
                .invoke(() -> succeeded(now))
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void succeeded(Instant now) {
        since = now;
        failing = false;
    }

    private void failed(Throwable failure) {
        if (!failing) {
            Log.warnf("%s: %s", purpose, failure.getClass().getSimpleName());
        }
        failing = true;
    }
}
