package dev.rapport.profile.merge;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.consent.NoteMerge;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.journal.SessionJournal;
import dev.rapport.profile.merge.Clustering.Known;
import dev.rapport.profile.merge.Merge.Said;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Says that two customers who were merged are two, and answers when that is so everywhere.
 *
 * <p>Merges may be undone in any order: who was merged into the one that leaves, leaves with her.
 */
@ApplicationScoped
class UndoMerge {
    private final Mutiny.SessionFactory sessions;
    private final NoteMerge ledger;
    private final MergeListeners listeners;
    private final SessionJournal journal;
    private final Barrier barrier;
    private final Clock clock;

    UndoMerge(
            Mutiny.SessionFactory sessions,
            NoteMerge ledger,
            MergeListeners listeners,
            SessionJournal journal,
            Barrier barrier,
            Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.listeners = listeners;
        this.journal = journal;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** One that has been undone is answered as it is, so that who heard no answer can ask again. */
    Uni<Merge> undo(Caller caller, UUID id, @Nullable String note) {
        return sessions.withTransaction(session -> undo(session, caller, id, note))
                .call(merge -> barrier.passed(merge.ledgerSeq()));
    }

    private Uni<Merge> undo(Mutiny.Session session, Caller caller, UUID id, @Nullable String note) {
        return hold(session, id)
                .chain(held -> session.find(Merge.class, id)
                        .call(merge -> merge.stands()
                                ? undo(session, caller, new Undoing(merge, ids(held), note))
                                : Uni.createFrom().voidItem()));
    }

    /** Before the merge is read, so that it is read as whoever was first left it. */
    private static Uni<List<Known>> hold(Mutiny.Session session, UUID id) {
        return session.createQuery("select survivorId, mergedId from Merge where id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(RequestProblems.NOT_FOUND::problem)
                .chain(pair -> Clustering.hold(session, (UUID) pair[0], (UUID) pair[1]));
    }

    /** What is undone, all whom it is about, and why. */
    private record Undoing(
            Merge merge, List<UUID> customers, @Nullable String note) {}

    private static List<UUID> ids(List<Known> held) {
        return held.stream().map(Known::id).toList();
    }

    private Uni<Void> undo(Mutiny.Session session, Caller caller, Undoing undoing) {
        var merge = undoing.merge();
        var said = new Said(caller.actor().subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), undoing.note());
        merge.undo(said);
        return session.flush()
                .chain(() -> Clustering.comingWith(session, merge.mergedId()))
                .chain(leaving -> Clustering.move(session, leaving, merge.mergedId()))
                .chain(() -> listeners.unmerged(session, merge.pair(), said))
                .chain(() -> ledger.unmerged(
                        session,
                        caller.actor(),
                        merge.id(),
                        undoing.customers(),
                        List.of(merge.survivorId(), merge.mergedId())))
                .invoke(merge::undone)
                .chain(() -> journal.tell(session, change(merge, caller, said)));
    }

    private static Change change(Merge merge, Caller caller, Said said) {
        var unmerged = new CustomersUnmerged(merge.id(), merge.survivorId(), merge.mergedId(), said.at());
        return Change.of(CustomersUnmerged.TYPE, merge.survivorId(), said.at(), caller.actor(), unmerged);
    }
}
