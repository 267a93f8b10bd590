package dev.rapport.access;

import dev.rapport.access.consent.Obligation;
import dev.rapport.access.consent.PartnerAgreement;
import dev.rapport.access.consent.PurposeRule;
import dev.rapport.access.consent.Purposes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last gate: what the customer's own decisions say now. */
public interface LedgerGate {

    /** What may be acted under; empty as long as nothing is known of the ledger. */
    Purposes purposes();

    /** What was agreed with the partner who has this client; nothing is agreed with anybody else. */
    Optional<PartnerAgreement> agreement(String client);

    /** All customers who are the same person as this one, herself among them; the one under whose name they are known first. */
    List<UUID> members(UUID customer);

    /** @param recipient the partner who would get the data; null is ourselves */
    Ruling decide(PurposeRule purpose, @Nullable String recipient, UUID customer);

    /**
     * Whether she may be contacted.
     *
     * @param recipient the partner who would contact her; null is ourselves
     * @param contactPoint null is where the channel needs none
     */
    Ruling contact(
            PurposeRule purpose,
            @Nullable String recipient,
            UUID customer,
            String channel,
            @Nullable UUID contactPoint);

    /** Whether nothing at all has changed after this entry, and this process may say so. */
    boolean unchangedSince(long seq);

    /**
     * What the ledger says, and as of which of its entries.
     *
     * @param obligations what whoever reads must keep to
     * @param seq everything up to this entry was taken into account
     */
    record Ruling(Reason reason, List<Obligation> obligations, long seq) {
        public Ruling(Reason reason, long seq) {
            this(reason, List.of(), seq);
        }
    }
}
