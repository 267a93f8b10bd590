package dev.rapport.interaction.quarantine;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets go of refused messages that nobody corrected in time, and of what is known of the others. */
@ApplicationScoped
class ForgetRefused {
    private static final Duration LEAST = Duration.ofDays(1);

    private final Quarantine quarantine;
    private final Clock clock;
    private final Duration retention;

    ForgetRefused(
            Quarantine quarantine,
            Clock clock,
            @ConfigProperty(name = "rapport.interaction.quarantine.retention") Duration retention) {
        this.quarantine = quarantine;
        this.clock = clock;
        this.retention = retention;
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalStateException("rapport.interaction.quarantine.retention must be at least 1D");
        }
    }

    @Scheduled(every = "12h")
    Uni<Void> forget() {
        return quarantine.forget(clock.instant().minus(retention));
    }
}
