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
import dev.rapport.profile.history.Claim;
import dev.rapport.profile.history.FieldValues;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.journal.SessionStatements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
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
    private final FieldValues values;
    private final Journal journal;
    private final Clock clock;

    ChangeCustomer(
            Mutiny.SessionFactory sessions,
            Relations relations,
            Gates gates,
            CustomerPatch patches,
            FieldValues values,
            Journal journal,
            Clock clock) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.patches = patches;
        this.values = values;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return the fields that keep their value because it came from a better source than this change */
    Uni<List<String>> change(Caller caller, UUID id, long version, ObjectNode patch, Saying.Headers headers) {
        return sessions.withTransaction(session -> relations
                .of(session, caller, id)
                .invoke(relation -> requireRight(caller, relation, id))
                .map(relation -> Saying.of(caller, relation, headers, now()))
                .chain(saying -> locked(session, id)
                        .invoke(customer -> requireVersion(customer, version))
                        .chain(customer -> apply(session, customer, patch, saying))));
    }

    private static Uni<Customer> locked(Mutiny.Session session, UUID id) {
        return session.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(AccessProblems.CUSTOMER_UNKNOWN::problem);
    }

    private Uni<List<String>> apply(Mutiny.Session session, Customer customer, ObjectNode patch, Saying saying) {
        var wanted = patches.apply(customer.kind(), customer.fields(), patch);
        return values.judge(session, customer.id(), saying, patches.claims(customer.fields(), wanted))
                .call(claims -> values.keep(session, customer.id(), saying, claims))
                .map(claims -> claims.stream()
                        .filter(claim -> !claim.stands())
                        .map(Claim::field)
                        .toList())
                .call(outranked -> store(session, customer, patch.deepCopy().without(outranked), saying));
    }

    private Uni<Void> store(Mutiny.Session session, Customer customer, ObjectNode patch, Saying saying) {
        var changed = patches.apply(customer.kind(), customer.fields(), patch);
        if (changed.equals(customer.fields())) {
            return Uni.createFrom().voidItem();
        }
        customer.change(changed, saying.at());
        return session.flush()
                .chain(() -> journal.write(
                        new SessionStatements(session), List.of(changed(customer, saying.caller(), patch))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireVersion(Customer customer, long version) {
        if (customer.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
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
        gates.requireRead(caller, relation, customer, Category.BASIC);
    }
}
