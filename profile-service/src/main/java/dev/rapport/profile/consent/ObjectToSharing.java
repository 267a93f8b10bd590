package dev.rapport.profile.consent;

import dev.rapport.access.Caller;
import dev.rapport.access.consent.Position;
import dev.rapport.access.lease.Standings;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.identifier.Identifiers;
import dev.rapport.profile.purpose.PurposeDefinition;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records that a customer objects to being made known to partners, because her browser says so.
 *
 * <p>Once, and not again at every request: what she then grants a partner is the later decision and more than a setting of her browser.
 */
@ApplicationScoped
class ObjectToSharing {
    private static final String SHARING = "partner";

    private final Mutiny.SessionFactory sessions;
    private final Identifiers identifiers;
    private final Standings standings;
    private final ConsentDoor door;
    private final ConsentLedger ledger;
    private final Barrier barrier;

    ObjectToSharing(
            Mutiny.SessionFactory sessions,
            Identifiers identifiers,
            Standings standings,
            ConsentDoor door,
            ConsentLedger ledger,
            Barrier barrier) {
        this.sessions = sessions;
        this.identifiers = identifiers;
        this.standings = standings;
        this.door = door;
        this.ledger = ledger;
        this.barrier = barrier;
    }

    /** Complete when it is in effect everywhere, or was already. */
    Uni<Void> object(Caller caller) {
        return sessions.withSession(session -> identifiers.signedIn(session, caller.subject()))
                .map(customer -> customer.filter(id -> !hasRefused(id)))
                .chain(customer -> customer.map(id -> object(caller, id))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Positions keep the last of each thing she said, so a refusal stays among them whatever she grants later. */
    private boolean hasRefused(UUID customer) {
        return standings.of(customer).positions().stream()
                .anyMatch(position -> position.subject().equals(subject())
                        && position.verdict().cascades());
    }

    private Uni<Void> object(Caller caller, UUID customer) {
        return door.change(caller, customer, this::append)
                .chain(appended -> appended.map(
                                entry -> barrier.passed(entry.seq()).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<ConsentLedger.Appended>> append(Visit visit) {
        return ConsentLedger.history(visit.session(), visit.customer())
                .chain(history -> history.stream().anyMatch(ConsentEntry::ofBrowser)
                        ? nothing()
                        : visit.session()
                                .find(PurposeDefinition.class, SHARING)
                                .chain(purpose -> purpose == null ? nothing() : append(visit, purpose)));
    }

    private static Uni<Optional<ConsentLedger.Appended>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<ConsentLedger.Appended>> append(Visit visit, PurposeDefinition purpose) {
        return ledger.append(visit.session(), visit.customer(), visit.author(), List.of(objection(purpose)))
                .map(Optional::of);
    }

    private static Draft objection(PurposeDefinition purpose) {
        return new Draft(
                subject(),
                purpose.version(),
                ConsentDecision.OBJECTED,
                null,
                null,
                null,
                Evidence.of(Evidence.Kind.BROWSER_SIGNAL));
    }

    private static Position.Subject subject() {
        return new Position.Subject(SHARING, null, null, null);
    }
}
