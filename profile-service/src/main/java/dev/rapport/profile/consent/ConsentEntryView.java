package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rapport.profile.history.SaidBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentEntryView(
        UUID id,
        long seq,
        ConsentDecision decision,
        @JsonUnwrapped Use use,
        @JsonUnwrapped Made made,
        @JsonUnwrapped Proof proof) {

    /** The use of data that it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Use(
            String purpose,
            @Nullable Long purposeVersion,
            @Nullable String recipient,
            @Nullable String channel,
            @Nullable UUID contactPointId) {}

    /** When it was decided and by whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Made(
            Instant decidedAt, Instant recordedAt, @Nullable Instant expiresAt, SaidBy saidBy, String client) {}

    /**
     * What shows that it was decided so.
     *
     * @param hash stands for this entry and all before it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(@Nullable Shown notice, @Nullable Evidence evidence, String hash) {}

    /** The notice that she was shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(@Nullable String language, @Nullable Long version, String hash) {}
}
