package dev.rapport.profile.consent;

import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.contact.ContactPoint;
import dev.rapport.profile.contact.ContactPoints;
import dev.rapport.profile.dossier.CustomerRow;
import dev.rapport.profile.dossier.Parts;
import dev.rapport.profile.purpose.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Turns a requested grant into one, for whoever holds what was sent to the contact point. */
@ApplicationScoped
class ConfirmConsent {
    private final Mutiny.SessionFactory sessions;
    private final ConsentLedger ledger;
    private final ContactPoints points;
    private final Parts parts;
    private final Barrier barrier;
    private final Clock clock;

    ConfirmConsent(
            Mutiny.SessionFactory sessions,
            ConsentLedger ledger,
            ContactPoints points,
            Parts parts,
            Barrier barrier,
            Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.points = points;
        this.parts = parts;
        this.barrier = barrier;
        this.clock = clock;
    }

    Uni<DecideConsent.Outcome> confirm(String token) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sessions.withTransaction(session -> holdWhoWaits(session, token)
                        .chain(() -> waiting(session, token))
                        .invoke(waiting -> waiting.use(now))
                        .chain(waiting -> confirm(session, waiting, now)))
                .chain(appended -> barrier.passed(appended.seq())
                        .map(proof -> new DecideConsent.Outcome(appended.entries(), proof)));
    }

    /** Before the confirmation is read, so that of two at once the second sees that it was used. */
    private static Uni<Void> holdWhoWaits(Mutiny.Session session, String token) {
        return session.createQuery("select customerId from ConsentConfirmation where hash = :hash", UUID.class)
                .setParameter("hash", ConsentConfirmation.hash(token))
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(ConsentProblems.CONFIRMATION_UNKNOWN::problem)
                .chain(customer -> CustomerRow.lock(session, customer));
    }

    private static Uni<ConsentConfirmation> waiting(Mutiny.Session session, String token) {
        return session.createQuery("from ConsentConfirmation where hash = :hash", ConsentConfirmation.class)
                .setParameter("hash", ConsentConfirmation.hash(token))
                .getSingleResult();
    }

    private Uni<ConsentLedger.Appended> confirm(Mutiny.Session session, ConsentConfirmation waiting, Instant now) {
        return PersonHistory.of(session, waiting.customerId())
                .map(person -> person.all().toList())
                .chain(history -> parts.kept(session, points, List.of(waiting.customerId()))
                        .map(found -> confirmed(waiting, history, found)))
                .chain(requested -> notice(session, requested).map(notice -> draft(requested, notice, now)))
                .chain(draft -> ledger.append(session, waiting.customerId(), Author.LINK, List.of(draft)));
    }

    /** What was requested, unless she refused it since, or the address is another now. */
    private static ConsentEntry confirmed(
            ConsentConfirmation waiting, List<ConsentEntry> history, List<ContactPoint> points) {
        var requested = history.stream()
                .filter(entry -> entry.id().equals(waiting.entryId()))
                .findFirst()
                .orElseThrow();
        var refused = history.stream().anyMatch(entry -> entry.seq() > requested.seq() && entry.refuses(requested));
        if (refused || !Confirmations.sendTo(requested, points).equals(waiting.sentTo())) {
            throw ConsentProblems.CONFIRMATION_OVER.problem();
        }
        return requested;
    }

    private static Uni<Notice> notice(Mutiny.Session session, ConsentEntry requested) {
        return session.find(Notice.class, requested.notice());
    }

    private static Draft draft(ConsentEntry requested, Notice notice, Instant now) {
        return new Draft(
                requested.subject(),
                requested.purposeVersion(),
                ConsentDecision.CONFIRMED,
                null,
                requested.expiryFrom(now),
                notice,
                Evidence.of(Evidence.Kind.CONFIRMATION_LINK));
    }
}
