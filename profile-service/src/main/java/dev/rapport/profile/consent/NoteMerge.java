package dev.rapport.profile.consent;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.profile.history.SaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets the ledger know who is one person: from its next entry on whatever any of them refuses is refused, and when they are taken apart
 * each has her own history again.
 */
@ApplicationScoped
public class NoteMerge {
    private final ConsentLedger ledger;

    NoteMerge(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Notes a merge; the rows of all are held.
     *
     * @param customers of whom something is otherwise now
     * @return the entry that must be known everywhere before it is answered
     */
    public Uni<Long> merged(Mutiny.Session session, Actor actor, UUID merge, List<UUID> customers) {
        var draft = Draft.ofMerge(ConsentDecision.MERGED, merge);
        return ledger.note(session, author(actor), customers, draft, List.of(customers.getFirst()));
    }

    /**
     * Notes that it was undone. Everybody of both persons has an entry of it: what somebody who leaves had granted for the others ends.
     *
     * @param persons one customer of each of the two persons
     * @return the entry that must be known everywhere before it is answered
     */
    public Uni<Long> unmerged(
            Mutiny.Session session, Actor actor, UUID merge, List<UUID> customers, List<UUID> persons) {
        var draft = Draft.ofMerge(ConsentDecision.UNMERGED, merge);
        return ledger.note(session, author(actor), customers, draft, persons);
    }

    private static Author author(Actor actor) {
        return new Author(SaidBy.STAFF, actor);
    }
}
