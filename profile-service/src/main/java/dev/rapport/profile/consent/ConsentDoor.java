package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.access.Relation;
import dev.rapport.access.Right;
import dev.rapport.profile.consent.ConsentRequest.Choice;
import dev.rapport.profile.dossier.CustomerRow;
import dev.rapport.profile.dossier.Relations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets in the customer and those who record for her.
 *
 * <p>The ledger gate is not asked: whatever a customer has decided, and whether or not a lease is held, she can decide anew.
 */
@ApplicationScoped
class ConsentDoor {
    private final Mutiny.SessionFactory sessions;
    private final Relations relations;
    private final Gates gates;
    private final Clock clock;

    ConsentDoor(Mutiny.SessionFactory sessions, Relations relations, Gates gates, Clock clock) {
        this.sessions = sessions;
        this.relations = relations;
        this.gates = gates;
        this.clock = clock;
    }

    <T> Uni<T> read(Caller caller, UUID customer, Function<Visit, Uni<? extends T>> work) {
        return sessions.withSession(session ->
                visit(session, caller, customer, CustomerRow::require).chain(work::apply));
    }

    <T> Uni<T> change(Caller caller, UUID customer, Function<Visit, Uni<? extends T>> work) {
        return sessions.withTransaction(
                session -> visit(session, caller, customer, CustomerRow::lock).chain(work::apply));
    }

    private Uni<Visit> visit(
            Mutiny.Session session, Caller caller, UUID customer, BiFunction<Mutiny.Session, UUID, Uni<Void>> hold) {
        return relations
                .of(session, caller, customer)
                .invoke(relation -> requireMayCome(caller, relation))
                .chain(relation -> relations
                        .speaker(session, caller, relation, customer)
                        .map(speaker -> new Visit(session, caller, relation, speaker, now())))
                .call(visit -> hold.apply(session, visit.customer()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void requireMayCome(Caller caller, Relation relation) {
        if (relation != Relation.SELF && !gates.may(caller, Right.IMPORT_CONSENT)) {
            gates.require(caller, Right.RECORD_CONSENT);
        }
    }

    /** What another system says, it says of the past. */
    private boolean imports(Visit visit, Choice choice) {
        return choice.decidedAt() != null && gates.may(visit.caller(), Right.IMPORT_CONSENT);
    }

    /** Who may record which decision; what only the clock and a confirmation bring about is nobody's to record. */
    void requireMayRecord(Visit visit, Choice choice) {
        var may = switch (choice.decision()) {
            case GRANTED, REQUESTED ->
                visit.ownWord() ? choice.decidedAt() == null : gates.may(visit.caller(), Right.RECORD_CONSENT);
            case DENIED, WITHDRAWN, OBJECTED ->
                visit.ownWord()
                        ? choice.decidedAt() == null
                        : gates.may(visit.caller(), Right.RECORD_CONSENT) || imports(visit, choice);
            case IMPORTED -> gates.may(visit.caller(), Right.IMPORT_CONSENT);
            case RESTRICTED, UNRESTRICTED -> gates.may(visit.caller(), Right.RESTRICT_CUSTOMER);
            case CONFIRMED, EXPIRED, LISTED, UNLISTED, MERGED, UNMERGED -> false;
        };
        if (!may) {
            throw ConsentProblems.DECISION_NOT_YOURS.at("decision", "cannot be recorded by this caller");
        }
    }
}
