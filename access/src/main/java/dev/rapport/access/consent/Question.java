package dev.rapport.access.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * May her data be used so, now?
 *
 * @param recipient the partner who would get it; null is ourselves
 * @param channel by which she would be contacted; null where she would not be
 */
public record Question(
        String purpose,
        @Nullable String recipient,
        @Nullable String channel,
        @Nullable UUID contactPoint,
        Instant now) {

    /** The reading of data, by which nobody is contacted; permitted where she would permit to be contacted in any way at all. */
    public static Question reading(String purpose, @Nullable String recipient, Instant now) {
        return new Question(purpose, recipient, null, null, now);
    }

    boolean isReading() {
        return channel == null && contactPoint == null;
    }

    Question by(Position grant) {
        return new Question(purpose, recipient, grant.channel(), grant.contactPoint(), now);
    }
}
