package dev.rapport.profile.observation;

import dev.rapport.access.Caller;
import dev.rapport.profile.customer.ObserveCustomer;
import dev.rapport.profile.history.SaidBy;
import dev.rapport.profile.history.Saying;
import dev.rapport.profile.observation.Observations.Pending;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes customers, and what is known of them, of what sources observed; one observation after the other. */
@ApplicationScoped
class ApplyObservations {
    private final Mutiny.SessionFactory sessions;
    private final Observations observations;
    private final ObserveCustomer observeCustomer;
    private final Clock clock;

    ApplyObservations(
            Mutiny.SessionFactory sessions, Observations observations, ObserveCustomer observeCustomer, Clock clock) {
        this.sessions = sessions;
        this.observations = observations;
        this.observeCustomer = observeCustomer;
        this.clock = clock;
    }

    /** Two who take the same name at the same time: one of them is tried again. */
    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> apply() {
        return sessions.withSession(observations::next)
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(this::apply)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> apply(Pending pending) {
        return sessions.withTransaction(session -> observations
                        .take(session, pending)
                        .chain(mine -> mine
                                ? apply(session, pending)
                                : Uni.createFrom().voidItem()))
                .onFailure(failure -> !(failure instanceof ConstraintViolationException))
                .recoverWithUni(failure -> refuse(pending));
    }

    private Uni<Void> apply(Mutiny.Session session, Pending pending) {
        return observe(session, observations.read(pending))
                .chain(customer -> observations.done(
                        session, pending, customer.isPresent() ? "APPLIED" : "NOTED", customer.orElse(null)));
    }

    private Uni<Optional<UUID>> observe(Mutiny.Session session, Observed observed) {
        var names = observed.identifiers().stream()
                .flatMap(each -> Traits.key(each.type(), each.value()).stream())
                .distinct()
                .toList();
        var ofHerself = observed.kind().equals("group") ? null : observed.traits();
        return observeCustomer.observe(
                session, saying(observed), names, Traits.contacts(ofHerself), Traits.patch(ofHerself));
    }

    /** A source speaks as a file does that is imported in its name. */
    private Saying saying(Observed observed) {
        var source = new Caller(observed.source(), "", observed.source(), Set.of(), Set.of(), "");
        return new Saying(source, SaidBy.IMPORT, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Uni<Void> refuse(Pending pending) {
        Log.warnf("observation %d cannot be applied and was set aside", pending.seq());
        return sessions.withTransaction(session -> observations.done(session, pending, "REFUSED", null));
    }
}
