package dev.rapport.profile.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.access.Caller;
import dev.rapport.profile.dossier.Turn;
import dev.rapport.profile.history.SaidBy;
import dev.rapport.profile.history.Saying;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayTest {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"CUSTOMER, 0, 0.8", "CUSTOMER, 100, 0.4", "STAFF, 200, 0.2", "IMPORT, 10, 0.4", "IMPORT, -5, 0.8"})
    void interestCountsHalfAfterItsHalfLife(SaidBy saidBy, int days, double strength) {
        var decay = new Decay(new HalfLives(), Clock.fixed(THEN.plus(Duration.ofDays(days)), ZoneOffset.UTC));

        assertThat(decay.strength(interest(saidBy))).isCloseTo(strength, within(1e-9));
    }

    private static Interest interest(SaidBy saidBy) {
        var caller = new Caller("subject", "", "client", Set.of(), Set.of(), "service");
        var saying = new Saying(caller, saidBy, null, THEN);
        return new Interest(Turn.alone(null, UUID.randomUUID(), saying), new InterestFields("Tea", 0.8));
    }

    private record HalfLives() implements InterestConfig {
        @Override
        public Duration statedHalfLife() {
            return Duration.ofDays(100);
        }

        @Override
        public Duration observedHalfLife() {
            return Duration.ofDays(10);
        }
    }
}
