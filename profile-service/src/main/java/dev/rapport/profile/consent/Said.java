package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry contributes to where its customer stands.
 *
 * @param at when it was decided
 * @param until when a grant ends; null is never
 */
public record Said(
        Position.Subject subject,
        ConsentDecision decision,
        Instant at,
        @Nullable Instant until) {

    Optional<Position> position() {
        return decision.verdict()
                .map(verdict -> new Position(
                        subject.purpose(),
                        subject.recipient(),
                        subject.channel(),
                        subject.contactPoint(),
                        verdict,
                        decision == ConsentDecision.IMPORTED ? Instant.EPOCH : at,
                        until));
    }
}
