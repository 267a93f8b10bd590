package dev.rapport.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Permits what needs no consent: the customer's own view, and service under the contract.
 *
 * <p>Every other purpose and every partner is denied, because no consent is recorded yet that could say otherwise.
 */
@ApplicationScoped
class ContractOnlyLedger implements LedgerGate {

    @Override
    public Reason decide(Caller caller, Relation relation, UUID customer, Category category) {
        return switch (relation) {
            case SELF -> Reason.OK_SELF;
            case AGENT, STEWARD -> underContract(caller.purpose()) ? Reason.OK_CONTRACT : Reason.NO_CONSENT;
            case PARTNER -> Reason.NO_CONSENT;
            case NONE -> Reason.NO_RELATION;
        };
    }

    private static boolean underContract(String purpose) {
        return purpose.equals("service") || purpose.equals("fulfilment");
    }
}
