package dev.rapport.recommendation.person;

import dev.rapport.access.Gates;
import dev.rapport.access.LedgerGate;
import dev.rapport.access.Reason;
import dev.rapport.access.consent.LegalBasis;
import dev.rapport.access.consent.PurposeRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which customers let us learn their taste; decided for each answer, and again when it leaves. */
@ApplicationScoped
public class Profiling {
    private static final String PURPOSE = "profiling";

    private final Gates gates;
    private final LedgerGate ledger;

    Profiling(Gates gates, LedgerGate ledger) {
        this.gates = gates;
        this.ledger = ledger;
    }

    /** For what is answered to somebody. */
    public Map<UUID, Reason> of(Collection<UUID> customers) {
        return customers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        customer -> customer,
                        customer -> gates.use(customer, PURPOSE).reason()));
    }

    /**
     * For what is done in the background: whether she lets us learn her taste now.
     *
     * @throws DecisionsUnknown where that is not known well enough now
     */
    public boolean permits(UUID customer) {
        return known(ledger.purposes().named(PURPOSE), customer).permits();
    }

    /**
     * Whether she said that we may not learn of her, or her data may only be kept; to say nothing is neither.
     *
     * @throws DecisionsUnknown where that is not known well enough now
     */
    public boolean refuses(UUID customer) {
        var inSilence = ledger.purposes()
                .named(PURPOSE)
                .map(rule -> new PurposeRule(
                        rule.name(), rule.version(), LegalBasis.LEGITIMATE_INTEREST, rule.categories(), true));
        return !known(inSilence, customer).permits();
    }

    private Reason known(Optional<PurposeRule> purpose, UUID customer) {
        var reason = purpose.map(rule -> ledger.decide(rule, null, customer).reason())
                .orElse(Reason.STALE);
        if (reason == Reason.STALE) {
            throw new DecisionsUnknown();
        }
        return reason;
    }

    /** What customers decided is not known well enough now to learn of them. */
    public static final class DecisionsUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
