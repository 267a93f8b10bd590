package dev.rapport.profile.consent;

import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.journal.SessionJournal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The one place where entries are made: one writer at a time, so that their numbers have no gaps and are in the order of the commits. */
@ApplicationScoped
class ConsentLedger {
    private static final String PATIENCE = """
            select set_config('lock_timeout', '2s', true), set_config('idle_in_transaction_session_timeout', '2s', true)
            """;
    private static final String LOCK = "select cast(pg_advisory_xact_lock(:lock) as text)";
    private static final long LOCK_ID = 0x636f_6e73_656e_74L;

    private final StandingRows standings;
    private final SessionJournal journal;
    private final Clock clock;

    ConsentLedger(StandingRows standings, SessionJournal journal, Clock clock) {
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was appended for one customer.
     *
     * @param entries one for each draft; where she had said so already, the entry that says it
     * @param seq the entry that must be known everywhere before anything is answered
     */
    record Appended(List<ConsentEntry> entries, long seq) {}

    static Uni<List<ConsentEntry>> history(Mutiny.Session session, UUID customer) {
        return session.createQuery("from ConsentEntry where customerId = :customer order by seq", ConsentEntry.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /** The caller holds the row of the customer; the ledger's lock is always the last that is taken. */
    Uni<Appended> append(Mutiny.Session session, UUID customer, Author author, List<Draft> drafts) {
        return session.flush()
                .chain(() -> lock(session))
                .chain(() -> end(session))
                .chain(end -> history(session, customer)
                        .chain(history -> append(session, new Page(customer, author, end, history), drafts)));
    }

    /** Whose history is continued from which end of the chain. */
    private record Page(UUID customer, Author author, ChainLink end, List<ConsentEntry> history) {

        /** Later than all she ever decided, whatever the clocks of several processes say, so that the last word is the last. */
        Instant now(Instant clock) {
            return history.stream()
                    .map(entry -> entry.decidedAt().plus(1, ChronoUnit.MICROS))
                    .filter(clock::isBefore)
                    .max(Instant::compareTo)
                    .orElse(clock);
        }
    }

    private Uni<Appended> append(Mutiny.Session session, Page page, List<Draft> drafts) {
        var now = page.now(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var answered = new ArrayList<ConsentEntry>();
        var made = new ArrayList<ConsentEntry>();
        var end = page.end();
        for (var draft : drafts) {
            var said = Repetition.find(page.history(), draft);
            var entry = said.orElse(null);
            if (entry == null) {
                entry = new ConsentEntry(end, page.customer(), draft, page.author(), now);
                end = entry.link();
                made.add(entry);
            }
            answered.add(entry);
        }
        var appended = new Appended(answered, end.seq());
        return made.isEmpty()
                ? Uni.createFrom().item(appended)
                : write(session, page, made).replaceWith(appended);
    }

    private Uni<Void> write(Mutiny.Session session, Page page, List<ConsentEntry> made) {
        var all = new ArrayList<>(page.history());
        all.addAll(made);
        return session.persistAll(made.toArray())
                .chain(session::flush)
                .chain(() -> standings.write(session, page.customer(), all))
                .chain(() -> tell(session, page, made));
    }

    private Uni<Void> tell(Mutiny.Session session, Page page, List<ConsentEntry> made) {
        return Multi.createFrom()
                .iterable(made)
                .onItem()
                .transformToUniAndConcatenate(entry -> journal.tell(session, change(page, entry)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Change change(Page page, ConsentEntry entry) {
        return Change.of(
                ConsentDecided.TYPE,
                page.customer(),
                entry.recordedAt(),
                page.author().actor(),
                ConsentDecided.of(entry));
    }

    /** A writer that stands still, because its process does, must not hold up everybody else. */
    private static Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery(PATIENCE, Object.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("lock", LOCK_ID)
                        .getSingleResult())
                .onFailure()
                .transform(failure -> RequestProblems.UNAVAILABLE.problem())
                .replaceWithVoid();
    }

    /** In a statement of its own, so that it sees what the writer before has committed. */
    private static Uni<ChainLink> end(Mutiny.Session session) {
        return session.createQuery("from ConsentEntry order by seq desc", ConsentEntry.class)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(entry -> entry == null ? ChainLink.BEGINNING : entry.link());
    }
}
