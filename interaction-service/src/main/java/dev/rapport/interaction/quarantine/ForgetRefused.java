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
    }

    @Scheduled(every = "12h")
    Uni<Void> forget() {
        return quarantine.forget(clock.instant().minus(retention));
    }
}
