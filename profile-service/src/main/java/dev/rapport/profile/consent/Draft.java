package dev.rapport.profile.consent;

import dev.rapport.access.consent.Position;
import dev.rapport.profile.purpose.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become an entry.
 *
 * @param purposeVersion null where it is about the customer as a whole
 * @param decidedAt null is now
 * @param notice what she was told; null where nothing needed to be
 */
record Draft(
        Position.Subject subject,
        @Nullable Long purposeVersion,
        ConsentDecision decision,
        @Nullable Instant decidedAt,
        @Nullable Instant expiresAt,
        @Nullable Notice notice,
        @Nullable Evidence evidence) {

    Draft at(Instant now) {
        return decidedAt == null
                ? new Draft(subject, purposeVersion, decision, now, expiresAt, notice, evidence)
                : this;
    }
}
