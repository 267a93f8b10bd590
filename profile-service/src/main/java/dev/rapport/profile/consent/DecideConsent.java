package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.consent.feed.Proof;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Records what a customer decides, and answers when it is in effect everywhere. */
@ApplicationScoped
class DecideConsent {
    private final ConsentDoor door;
    private final ConsentDesks desks;
    private final ConsentLedger ledger;
    private final Confirmations confirmations;
    private final Barrier barrier;

    DecideConsent(
            ConsentDoor door, ConsentDesks desks, ConsentLedger ledger, Confirmations confirmations, Barrier barrier) {
        this.door = door;
        this.desks = desks;
        this.ledger = ledger;
        this.confirmations = confirmations;
        this.barrier = barrier;
    }

    /** What was recorded, and the proof that it is in effect. */
    record Outcome(List<ConsentEntry> entries, Proof proof) {}

    Uni<Outcome> decide(Caller caller, UUID customer, ConsentRequest request) {
        return door.change(
                        caller,
                        customer,
                        visit -> desks.of(visit, request.evidence()).chain(desk -> append(visit, desk, request)))
                .onFailure(Problem.class)
                .invoke(failure -> Log.infof("a decision of %s was refused: %s", customer, failure.getMessage()))
                .chain(appended -> barrier.passed(appended.seq()).map(proof -> new Outcome(appended.entries(), proof)));
    }

    private List<Draft> drafts(Visit visit, ConsentDesk desk, ConsentRequest request) {
        request.decisions().forEach(choice -> door.requireMayRecord(visit, choice));
        return request.decisions().stream().map(desk::draft).toList();
    }

    private Uni<ConsentLedger.Appended> append(Visit visit, ConsentDesk desk, ConsentRequest request) {
        return ledger.append(visit.session(), visit.customer(), visit.author(), drafts(visit, desk, request))
                .call(appended -> confirmations.ask(visit, appended.entries(), desk.points()));
    }
}
