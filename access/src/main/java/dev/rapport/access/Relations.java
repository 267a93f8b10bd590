package dev.rapport.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller is to a customer. */
final class Relations {
    private static final Map<Role, Relation> BY_ROLE = Map.of(
            Role.AGENT, Relation.AGENT,
            Role.STEWARD, Relation.STEWARD,
            Role.MARKETER, Relation.MARKETER,
            Role.PRIVACY_OFFICER, Relation.PRIVACY_OFFICER,
            Role.PARTNER, Relation.PARTNER);

    private Relations() {}

    static Relation of(Caller caller, UUID customer, Bonds bonds, LedgerGate ledger) {
        if (caller.mayBeCustomer() && isSame(customer, bonds.own(), ledger)) {
            return ofHerself(caller, ledger);
        }
        return switch (ofRole(caller)) {
            case AGENT -> ofAgent(caller, ledger.members(customer), bonds);
            case NONE -> ofRepresentative(caller, customer, bonds, ledger);
            case Relation other -> other;
        };
    }

    private static boolean isSame(UUID customer, @Nullable UUID own, LedgerGate ledger) {
        return own != null && ledger.members(customer).contains(own);
    }

    /** Who signed in at a partner's app is that partner, asking for her alone. */
    private static Relation ofHerself(Caller caller, LedgerGate ledger) {
        if (ledger.agreement(caller.client()).isPresent()) {
            return Relation.PARTNER;
        }
        return caller.has(Role.CUSTOMER) ? Relation.SELF : Relation.NONE;
    }

    /** A lead answers for the customers of all her agents. */
    private static Relation ofAgent(Caller caller, List<UUID> customer, Bonds bonds) {
        return caller.has(Role.AGENT_LEAD) || customer.stream().anyMatch(bonds.assigned()::contains)
                ? Relation.DEDICATED_AGENT
                : Relation.AGENT;
    }

    private static Relation ofRepresentative(Caller caller, UUID customer, Bonds bonds, LedgerGate ledger) {
        return caller.has(Role.CUSTOMER) && bonds.own() != null
                ? Representation.between(customer, bonds.own(), ledger).orElse(Relation.NONE)
                : Relation.NONE;
    }

    /** Of several roles the first that opens anything for this purpose counts. */
    private static Relation ofRole(Caller caller) {
        return Arrays.stream(Role.values())
                .filter(role -> caller.has(role) && BY_ROLE.containsKey(role))
                .map(BY_ROLE::get)
                .filter(relation -> AccessTable.opens(relation, caller.purpose()))
                .findFirst()
                .orElse(Relation.NONE);
    }
}
