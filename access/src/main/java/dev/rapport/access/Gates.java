package dev.rapport.access;

import dev.rapport.defaults.problem.RequestProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Token, relation and ledger, in this order; the first that denies gives the reason. */
@ApplicationScoped
public class Gates {
    private final LedgerGate ledger;

    Gates(LedgerGate ledger) {
        this.ledger = ledger;
    }

    /**
     * What the caller is to the customer.
     *
     * @param ownSubject the token subject that belongs to the customer, if the service knows one
     */
    public Relation relation(Caller caller, @Nullable String ownSubject) {
        if (caller.has(Role.CUSTOMER) && caller.subject().equals(ownSubject)) {
            return Relation.SELF;
        }
        if (caller.has(Role.AGENT)) {
            return Relation.AGENT;
        }
        if (caller.has(Role.STEWARD)) {
            return Relation.STEWARD;
        }
        return caller.has(Role.PARTNER) ? Relation.PARTNER : Relation.NONE;
    }

    public Decision decide(Caller caller, Relation relation, UUID customer, Category category) {
        return Decision.of(category, reason(caller, relation, customer, category));
    }

    /** A decision for every category, for callers that are told what they may see. */
    public List<Decision> decideAll(Caller caller, Relation relation, UUID customer, Collection<Category> categories) {
        return categories.stream()
                .map(category -> decide(caller, relation, customer, category))
                .toList();
    }

    public List<Decision> decideAll(Caller caller, Relation relation, UUID customer) {
        return decideAll(caller, relation, customer, Arrays.asList(Category.values()));
    }

    public void require(Caller caller, Right right) {
        if (!may(caller, right)) {
            throw RequestProblems.FORBIDDEN.problem();
        }
    }

    /** For what is answered whole or not at all. */
    public void requireRead(Caller caller, Relation relation, UUID customer, Category category) {
        var decision = decide(caller, relation, customer, category);
        if (!decision.permitted()) {
            throw AccessProblems.withheld(caller, decision.reason());
        }
    }

    public boolean may(Caller caller, Right right) {
        return caller.hasAny(AccessTable.holders(right));
    }

    private Reason reason(Caller caller, Relation relation, UUID customer, Category category) {
        if (!Purpose.registered(caller.purpose())) {
            return Reason.PURPOSE_UNREGISTERED;
        }
        if (!caller.scopes().containsAll(Set.of(category.scope(), "purpose:" + caller.purpose()))) {
            return Reason.NO_SCOPE;
        }
        if (!AccessTable.mayRead(relation, category)) {
            return Reason.NO_RELATION;
        }
        return ledger.decide(caller, relation, customer, category);
    }
}
