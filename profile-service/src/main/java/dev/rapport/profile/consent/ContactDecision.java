package dev.rapport.profile.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.LedgerGate;
import dev.rapport.access.Reason;
import dev.rapport.profile.preference.ContactMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may be contacted so.
 *
 * @param contactPointId where; absent for what has no contact point
 * @param ledgerSeq the entry of the consent ledger up to which it is known to hold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactDecision(
        ContactMethod channel, @Nullable UUID contactPointId, boolean permitted, Reason reason, long ledgerSeq) {

    static ContactDecision of(ContactMethod channel, @Nullable UUID point, LedgerGate.Ruling ruling) {
        return new ContactDecision(channel, point, ruling.reason().permits(), ruling.reason(), ruling.seq());
    }
}
