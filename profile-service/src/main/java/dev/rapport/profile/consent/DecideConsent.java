package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.consent.feed.Proof;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.purpose.Notice;
import dev.rapport.profile.purpose.Notices;
import dev.rapport.profile.purpose.PurposeDefinition;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what a customer decides, and answers when it is in effect everywhere. */
@ApplicationScoped
class DecideConsent {
    private final ConsentDoor door;
    private final ConsentLedger ledger;
    private final Confirmations confirmations;
    private final ContactPoints points;
    private final Parts parts;
    private final Notices notices;
    private final Barrier barrier;

    DecideConsent(
            ConsentDoor door,
            ConsentLedger ledger,
            Confirmations confirmations,
            ContactPoints points,
            Parts parts,
            Notices notices,
            Barrier barrier) {
        this.door = door;
        this.ledger = ledger;
        this.confirmations = confirmations;
        this.points = points;
        this.parts = parts;
        this.notices = notices;
        this.barrier = barrier;
    }

    /** What was recorded, and the proof that it is in effect. */
    record Outcome(List<ConsentEntry> entries, Proof proof) {}

    Uni<Outcome> decide(Caller caller, UUID customer, ConsentRequest request) {
        return door.change(caller, customer, visit -> desk(visit, request).chain(desk -> append(visit, desk, request)))
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

    private Uni<ConsentDesk> desk(Visit visit, ConsentRequest request) {
        var session = visit.session();
        return session.createQuery("from PurposeDefinition", PurposeDefinition.class)
                .getResultList()
                .chain(purposes -> notices.latest(session)
                        .chain(shown -> parts.of(session, points, List.of(visit.customer()))
                                .map(found -> desk(visit, request, purposes, shown, found))));
    }

    private static ConsentDesk desk(
            Visit visit,
            ConsentRequest request,
            List<PurposeDefinition> purposes,
            List<Notice> shown,
            List<ContactPoint> points) {
        var byName = purposes.stream().collect(Collectors.toMap(PurposeDefinition::name, purpose -> purpose));
        return new ConsentDesk(byName, shown, points, request.evidence(), visit.ownWord(), visit.now());
    }
}
