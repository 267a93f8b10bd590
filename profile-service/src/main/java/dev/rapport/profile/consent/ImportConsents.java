package dev.rapport.profile.consent;

import dev.rapport.access.AccessProblems;
import dev.rapport.access.Caller;
import dev.rapport.defaults.batch.BatchResult;
import dev.rapport.defaults.batch.RowReader;
import dev.rapport.defaults.batch.RowResult;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.consent.ConsentImportRequest.Row;
import dev.rapport.profile.consent.ConsentImportResource.Imported;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.identifier.Identifier;
import dev.rapport.profile.identifier.Identifiers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records decisions of many customers one after the other, and waits once for all of them to be in effect.
 *
 * <p>Each in a transaction of its own, because writers of the ledger wait for each other, and nobody's withdrawal should wait for an import.
 */
@ApplicationScoped
class ImportConsents {
    private static final Set<ConsentDecision> IMPORTABLE = EnumSet.of(
            ConsentDecision.IMPORTED, ConsentDecision.DENIED, ConsentDecision.WITHDRAWN, ConsentDecision.OBJECTED);
    private static final int OURS = 500;

    private final RowReader rows;
    private final Mutiny.SessionFactory sessions;
    private final Identifiers identifiers;
    private final ConsentDoor door;
    private final ConsentDesks desks;
    private final ConsentLedger ledger;
    private final Barrier barrier;

    ImportConsents(
            RowReader rows,
            Mutiny.SessionFactory sessions,
            Identifiers identifiers,
            ConsentDoor door,
            ConsentDesks desks,
            ConsentLedger ledger,
            Barrier barrier) {
        this.rows = rows;
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.door = door;
        this.desks = desks;
        this.ledger = ledger;
        this.barrier = barrier;
    }

    /** What became of a row, and the entry that must be known everywhere before that is said. */
    private record Outcome(RowResult result, long seq) {}

    Uni<Imported> run(Caller caller, ConsentImportRequest request) {
        return Multi.createFrom()
                .items(IntStream.range(0, request.decisions().size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(index -> run(caller, request, index))
                .collect()
                .asList()
                .chain(this::answer);
    }

    private Uni<Imported> answer(List<Outcome> outcomes) {
        var last = outcomes.stream().mapToLong(Outcome::seq).max().orElse(0);
        var results = outcomes.stream().map(Outcome::result).toList();
        return barrier.passed(last).map(proof -> Imported.of(BatchResult.of(results), proof));
    }

    private Uni<Outcome> run(Caller caller, ConsentImportRequest request, int index) {
        return Uni.createFrom()
                .item(() -> rows.read(request.decisions().get(index), Row.class))
                .chain(row -> customer(row)
                        .chain(id -> door.change(caller, id, visit -> record(visit, request.evidence(), row, index))))
                .onFailure(ImportConsents::isOfTheRow)
                .recoverWithItem(problem -> new Outcome(RowResult.refused(index, (Problem) problem), 0));
    }

    /** What is not the row's fault fails the request, which can be sent again. */
    private static boolean isOfTheRow(Throwable failure) {
        return failure instanceof Problem problem && problem.type().status() < OURS;
    }

    private Uni<Outcome> record(Visit visit, Evidence evidence, Row row, int index) {
        if (!IMPORTABLE.contains(row.decision())) {
            throw ConsentProblems.DECISION_NOT_YOURS.at("decision", "must be one of " + IMPORTABLE);
        }
        door.requireMayRecord(visit, row.choice());
        return desks.of(visit, evidence)
                .map(desk -> desk.draft(row.choice()))
                .chain(draft -> ConsentLedger.history(visit.session(), visit.customer())
                        .chain(history -> record(visit, history, draft, index)));
    }

    private Uni<Outcome> record(Visit visit, List<ConsentEntry> history, Draft draft, int index) {
        return known(history, draft)
                .map(entry -> Uni.createFrom().item(new Outcome(RowResult.duplicate(index, entry.id()), entry.seq())))
                .orElseGet(() -> ledger.append(visit.session(), visit.customer(), visit.author(), List.of(draft))
                        .map(appended -> created(index, appended)));
    }

    private static Outcome created(int index, ConsentLedger.Appended appended) {
        return new Outcome(
                RowResult.created(index, appended.entries().getFirst().id()), appended.seq());
    }

    private static Optional<ConsentEntry> known(List<ConsentEntry> history, Draft draft) {
        return history.stream()
                .filter(entry -> entry.subject().equals(draft.subject())
                        && entry.decision() == draft.decision()
                        && entry.decidedAt().equals(draft.decidedAt()))
                .findFirst();
    }

    private Uni<UUID> customer(Row row) {
        if (row.customerId() != null) {
            return Uni.createFrom().item(row.customerId());
        }
        return sessions.withSession(session -> identifiers.named(session, row.keys()))
                .map(found ->
                        found.stream().map(Identifier::customerId).distinct().toList())
                .map(ImportConsents::onlyOne);
    }

    private static UUID onlyOne(List<UUID> customers) {
        if (customers.size() != 1) {
            throw AccessProblems.CUSTOMER_UNKNOWN.at("identifiers", "must name one customer");
        }
        return customers.getFirst();
    }
}
