package dev.rapport.profile.consent;

import dev.rapport.defaults.journal.Actor;
import dev.rapport.profile.history.SaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
     * Customers of whom something is otherwise now; the rows of them all are held.
     *
     * @param survivor under whose name the person is known
     * @param merged who came to her, or leaves her, with all who came with her
     */
    public record Affected(UUID merge, UUID survivor, List<UUID> merged) {
        private List<UUID> all() {
            return Stream.concat(Stream.of(survivor), merged.stream()).toList();
        }
    }

    /** @return the entry that must be known everywhere before it is answered */
    public Uni<Long> merged(Mutiny.Session session, Actor actor, Affected affected) {
        return ledger.note(
                session,
                new Author(SaidBy.STAFF, actor),
                affected.all(),
                Draft.ofMerge(ConsentDecision.MERGED, affected.merge()),
                List.of(affected.survivor()));
    }

    /** @return the entry that must be known everywhere before it is answered */
    public Uni<Long> unmerged(Mutiny.Session session, Actor actor, Affected affected) {
        return ledger.note(
                session,
                new Author(SaidBy.STAFF, actor),
                affected.all(),
                Draft.ofMerge(ConsentDecision.UNMERGED, affected.merge()),
                List.of(affected.survivor(), affected.merged().getFirst()));
    }
}
