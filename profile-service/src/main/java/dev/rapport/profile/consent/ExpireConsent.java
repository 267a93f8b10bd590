package dev.rapport.profile.consent;

import dev.rapport.profile.consent.feed.NewEntries;
import dev.rapport.profile.dossier.CustomerRow;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes in the ledger that grants have ended; nobody waits for it, because every decision looks at the time itself. */
@ApplicationScoped
class ExpireConsent {
    private static final String DUE = """
            select customer_id from consent_standings where expires_at <= :now order by expires_at limit 100
            """;

    private final Mutiny.SessionFactory sessions;
    private final ConsentLedger ledger;
    private final NewEntries entries;
    private final Clock clock;

    ExpireConsent(Mutiny.SessionFactory sessions, ConsentLedger ledger, NewEntries entries, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> note() {
        return expire().replaceWithVoid();
    }

    Uni<Integer> expire() {
        return sessions.withSession(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList())
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .collect()
                        .asList())
                .invoke(entries::wake)
                .map(List::size);
    }

    private Uni<ConsentLedger.Appended> expire(UUID customer) {
        return sessions.withTransaction(session -> CustomerRow.lock(session, customer)
                .chain(() -> ConsentLedger.history(session, customer))
                .chain(history -> ledger.append(session, customer, Author.CLOCK, lapsed(history))));
    }

    private List<Draft> lapsed(List<ConsentEntry> history) {
        var now = clock.instant();
        return Positions.lapsing(
                        Positions.of(history.stream().map(ConsentEntry::said).toList()))
                .filter(position -> !now.isBefore(position.until()))
                .map(position -> new Draft(
                        position.subject(),
                        null,
                        ConsentDecision.EXPIRED,
                        position.until(),
                        null,
                        null,
                        Evidence.of(Evidence.Kind.CLOCK)))
                .toList();
    }
}
