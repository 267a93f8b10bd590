package dev.rapport.access;

import java.util.UUID;

/** The last gate: what the customer's own decisions say now. */
@FunctionalInterface
public interface LedgerGate {

    Reason decide(Caller caller, Relation relation, UUID customer, Category category);
}
