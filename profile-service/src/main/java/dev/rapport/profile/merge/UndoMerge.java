package dev.rapport.profile.merge;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.consent.NoteMerge;
import dev.rapport.profile.consent.NoteMerge.Affected;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.journal.SessionJournal;
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
        return sessions.withTransaction(session -> known(session, id)
                        .call(merge -> Clustering.hold(session, merge.survivorId(), merge.mergedId()))
                        .call(session::refresh)
                        .call(merge -> merge.stands()
                                ? undo(session, caller, merge, note)
                                : Uni.createFrom().voidItem()))
                .call(merge -> barrier.passed(merge.ledgerSeq()));
    }

    private static Uni<Merge> known(Mutiny.Session session, UUID id) {
        return session.find(Merge.class, id).onItem().ifNull().failWith(RequestProblems.NOT_FOUND::problem);
    }

    private Uni<Void> undo(Mutiny.Session session, Caller caller, Merge merge, @Nullable String note) {
        var said = new Said(caller.actor().subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), note);
        merge.undo(said);
        return session.flush()
                .chain(() -> Clustering.comingWith(session, merge.mergedId()))
                .call(leaving -> Clustering.move(session, leaving, merge.mergedId()))
                .chain(leaving -> note(session, caller, merge, leaving))
                .invoke(merge::undone)
                .chain(() -> listeners.unmerged(session, merge.pair(), said))
                .chain(() -> journal.tell(session, change(merge, caller, said)));
    }

    private Uni<Long> note(Mutiny.Session session, Caller caller, Merge merge, List<UUID> leaving) {
        return ledger.unmerged(session, caller.actor(), new Affected(merge.id(), merge.survivorId(), leaving));
    }

    private static Change change(Merge merge, Caller caller, Said said) {
        var unmerged = new CustomersUnmerged(merge.id(), merge.survivorId(), merge.mergedId(), said.at());
        return Change.of(CustomersUnmerged.TYPE, merge.survivorId(), said.at(), caller.actor(), unmerged);
    }
}
