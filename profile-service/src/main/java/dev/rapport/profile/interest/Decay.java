package dev.rapport.profile.interest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What is left of an interest: {@code weight × 2^(−age ÷ half-life)}, since it was last said or observed. */
@ApplicationScoped
class Decay {
    private final InterestConfig config;
    private final Clock clock;

    Decay(InterestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    double strength(Interest interest) {
        var age = Duration.between(interest.updatedAt(), clock.instant());
        return interest.fields().weight()
                * Math.pow(
                        2,
                        -Math.max(0.0, (double) age.toSeconds())
                                / halfLife(interest).toSeconds());
    }

    Duration halfLife(Interest interest) {
        return switch (interest.source()) {
            case STATED -> config.statedHalfLife();
            case OBSERVED -> config.observedHalfLife();
        };
    }
}
