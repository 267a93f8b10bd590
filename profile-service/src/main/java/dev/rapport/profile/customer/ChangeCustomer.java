package dev.rapport.profile.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.Right;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Applies a merge patch (RFC 7396) to the version that the caller has seen. */
@ApplicationScoped
class ChangeCustomer {
    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final CustomerPatch patches;
    private final CustomerRules rules;
    private final Journal journal;
    private final Clock clock;

    ChangeCustomer(
            Mutiny.SessionFactory sessions,
            Relations relations,
            Gates gates,
            CustomerPatch patches,
            CustomerRules rules,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.patches = patches;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Void> change(Caller caller, UUID id, long version, ObjectNode patch) {
        return sessions.withTransaction(session -> relations
                .of(session, caller, id)
                .invoke(relation -> requireRight(caller, relation, id))
                .chain(() -> session.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(AccessProblems.CUSTOMER_UNKNOWN::problem)
                .chain(customer -> apply(session, caller, customer, version, patch)));
    }

    private Uni<Void> apply(Mutiny.Session session, Caller caller, Customer customer, long version, ObjectNode patch) {
        if (customer.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
        var changed = patches.apply(customer.fields(), patch);
        rules.check(customer.kind(), changed);
        if (changed.equals(customer.fields())) {
            return Uni.createFrom().voidItem();
        }
        customer.change(changed, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return session.flush()
                .chain(() -> journal.write(new SessionStatements(session), List.of(changed(customer, caller, patch))));
    }

    private static Change changed(Customer customer, Caller caller, ObjectNode patch) {
        var fields =
                patch.propertyStream().map(java.util.Map.Entry::getKey).sorted().toList();
        return Change.of(
                CustomerChanged.TYPE,
                customer.id(),
                customer.updatedAt(),
                caller.actor(),
                new CustomerChanged(customer.id(), fields));
    }

    /** Who may not see a customer may not change her either: the gates are asked before anything is written. */
    private void requireRight(Caller caller, Relation relation, UUID customer) {
        if (relation != Relation.SELF) {
            gates.require(caller, Right.CHANGE_CUSTOMER);
        }
        var basic = gates.decide(caller, relation, customer, Category.BASIC);
        if (!basic.permitted()) {
            throw AccessProblems.withheld(caller, basic.reason());
        }
    }
}
