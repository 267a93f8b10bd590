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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** What she decided herself, or the person that she is for her. */
    static Uni<List<ConsentEntry>> history(Mutiny.Session session, UUID customer) {
        return PersonHistory.of(session, customer).map(PersonHistory::own);
    }

    /** The caller holds the row of the customer; the ledger's lock is always the last that is taken. */
    Uni<Appended> append(Mutiny.Session session, UUID customer, Author author, List<Draft> drafts) {
        return begin(session)
                .chain(end -> PersonHistory.of(session, customer)
                        .chain(person -> Equivalents.of(session, person, drafts)
                                .chain(more -> append(session, new Page(author, end, person), drafts, more))));
    }

    /**
     * Notes that customers became one person, or no longer are; the caller holds the rows of them all, and they are so already.
     *
     * @param persons one customer of each person whose standing is otherwise now
     * @return the entry that must be known everywhere before anything is answered
     */
    Uni<Long> note(Mutiny.Session session, Author author, List<UUID> customers, Draft draft, List<UUID> persons) {
        return begin(session).chain(end -> {
            var pen = new Pen(author, end, now());
            var made = customers.stream()
                    .map(customer -> pen.write(customer, draft))
                    .toList();
            return session.persistAll(made.toArray())
                    .chain(session::flush)
                    .chain(() -> each(persons, person -> rewrite(session, person)))
                    .replaceWith(pen.end().seq());
        });
    }

    private Uni<Void> rewrite(Mutiny.Session session, UUID customer) {
        return PersonHistory.of(session, customer).chain(person -> standings.write(session, person));
    }

    private static Uni<ChainLink> begin(Mutiny.Session session) {
        return session.flush().chain(() -> lock(session)).chain(() -> end(session));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whose history is continued from which end of the chain. */
    private record Page(Author author, ChainLink end, PersonHistory person) {

        /** Later than all she ever decided, whatever the clocks of several processes say, so that the last word is the last. */
        Instant now(Instant clock) {
            return person.all()
                    .map(entry -> entry.decidedAt().plus(1, ChronoUnit.MICROS))
                    .filter(clock::isBefore)
                    .max(Instant::compareTo)
                    .orElse(clock);
        }
    }

    private Uni<Appended> append(Mutiny.Session session, Page page, List<Draft> drafts, List<Draft> more) {
        var person = page.person();
        var pen = new Pen(page.author(), page.end(), page.now(now()));
        var answered = drafts.stream()
                .map(draft -> Repetition.find(person.own(), draft).orElseGet(() -> pen.write(person.customer(), draft)))
                .toList();
        say(person.customer(), person.own(), more, pen);
        share(person, Stream.concat(drafts.stream(), more.stream()), pen);
        var appended = new Appended(answered, pen.end().seq());
        return pen.written().isEmpty()
                ? Uni.createFrom().item(appended)
                : keep(session, page.author(), pen.written())
                        .chain(() -> standings.write(session, person.with(pen.written())))
                        .replaceWith(appended);
    }

    /** Who are one person say one thing. */
    private static void share(PersonHistory person, Stream<Draft> drafts, Pen pen) {
        var shared = drafts.filter(draft -> draft.decision().ofPerson())
                .map(draft -> draft.sharedBy(person.customer()))
                .toList();
        person.members().entrySet().stream()
                .filter(member -> !member.getKey().equals(person.customer()))
                .forEach(member -> say(member.getKey(), member.getValue(), shared, pen));
    }

    private static void say(UUID member, List<ConsentEntry> history, List<Draft> drafts, Pen pen) {
        for (var draft : drafts) {
            if (Repetition.find(history, draft).isEmpty()) {
                var unused = pen.write(member, draft);
            }
        }
    }

    private Uni<Void> keep(Mutiny.Session session, Author author, List<ConsentEntry> made) {
        return session.persistAll(made.toArray())
                .chain(session::flush)
                .chain(() -> each(made, entry -> journal.tell(session, change(author, entry))));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<? extends Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Change change(Author author, ConsentEntry entry) {
        return Change.of(
                ConsentDecided.TYPE, entry.customerId(), entry.recordedAt(), author.actor(), ConsentDecided.of(entry));
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
