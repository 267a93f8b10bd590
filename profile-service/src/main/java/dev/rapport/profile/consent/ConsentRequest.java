package dev.rapport.profile.consent;

import dev.rapport.defaults.validation.PlainText;
import dev.rapport.profile.preference.ContactMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer decides at once; all of it is recorded, or nothing.
 *
 * @param evidence how it can be shown; needed for grants that she does not give signed in herself
 */
public record ConsentRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Choice> decisions,
        @Valid @Nullable Evidence evidence) {

    /**
     * One decision.
     *
     * @param purpose a purpose; {@code *} for a restriction of all her data
     * @param recipient for whom; implied by a purpose that names one
     * @param channel by which she may or may not be contacted; absent is every one
     * @param contactPointId where; absent is everywhere
     * @param notice what she was shown; needed for a grant
     * @param decidedAt when she decided, where that was not now
     * @param expiresAt when a grant ends, where that is earlier than its purpose says
     */
    public record Choice(
            @NotNull @Size(min = 1, max = 60) @PlainText String purpose,
            @NotNull ConsentDecision decision,
            @Size(min = 1, max = 60) @PlainText @Nullable String recipient,
            @Nullable ContactMethod channel,
            @Nullable UUID contactPointId,
            @Valid @Nullable Shown notice,
            @Nullable Instant decidedAt,
            @Nullable Instant expiresAt) {}

    /** The notice that she was shown. */
    public record Shown(
            @NotNull @Size(min = 1, max = 35) String language,
            @Positive long version) {}
}
