package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.defaults.validation.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How it can be shown that the customer decided so.
 *
 * @param reference where the proof is kept, such as the number of a call or the id in another system; no personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @NotNull Kind kind,
        @Size(max = 200) @PlainText @Nullable String reference) {

    /** How she decided. */
    public enum Kind {
        SIGNED_IN,
        CONFIRMATION_LINK,
        CALL,
        PAPER,
        IN_PERSON,
        BROWSER_SIGNAL,
        CONSENT_SCREEN,
        OTHER_SYSTEM,
        CLOCK,
        DO_NOT_CONTACT_LIST,
        /** Another customer said it, who is the same person; the reference names her. */
        SAME_PERSON,
        /** The reference names the merge. */
        MERGE;

        /** Whether only the ledger itself can know it. */
        boolean ofLedger() {
            return switch (this) {
                case SIGNED_IN, CONFIRMATION_LINK, BROWSER_SIGNAL, CLOCK, DO_NOT_CONTACT_LIST, SAME_PERSON, MERGE ->
                    true;
                case CALL, PAPER, IN_PERSON, CONSENT_SCREEN, OTHER_SYSTEM -> false;
            };
        }
    }

    static Evidence of(Kind kind) {
        return new Evidence(kind, null);
    }
}
