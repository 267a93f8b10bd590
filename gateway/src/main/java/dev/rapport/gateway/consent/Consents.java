package dev.rapport.gateway.consent;

import dev.rapport.gateway.part.PurposeConsent;
import dev.rapport.gateway.upstream.ConsentRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Everything a customer can decide, and has. */
@Description("Everything a customer can decide, and has.")
public record Consents(
        @Description("The entry of the ledger that changed it last; 0 where she has decided nothing.")
        long seq,

        @Description("Whether her data is only kept, for whatever purpose (GDPR Art. 18).")
        boolean restricted,

        @Description("Every purpose, by name.") @NonNull List<@NonNull PurposeConsent> purposes) {

    static Consents of(ConsentRecords.Consents state) {
        return new Consents(state.seq(), state.restricted(), state.purposes());
    }
}
