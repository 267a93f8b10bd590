package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what was decided; where that leaves the customer is for the gates to say, not for whoever hears of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentDecided(
        UUID customerId,
        long seq,
        ConsentDecision decision,
        String purpose,
        @Nullable String recipient,
        Instant decidedAt,
        @Nullable Instant expiresAt) {
    static final String TYPE = "rapport.profile.consent.decided.v1";

    static ConsentDecided of(ConsentEntry entry) {
        var subject = entry.subject();
        return new ConsentDecided(
                entry.customerId(),
                entry.seq(),
                entry.decision(),
                subject.purpose(),
                subject.recipient(),
                entry.decidedAt(),
                entry.said().until());
    }
}
