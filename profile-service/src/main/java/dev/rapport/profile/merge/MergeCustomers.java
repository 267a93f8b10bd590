package dev.rapport.profile.merge;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Actor;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.IdempotencyKeys;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.consent.NoteMerge;
import dev.rapport.profile.consent.feed.Barrier;
import dev.rapport.profile.journal.SessionJournal;
import dev.rapport.profile.journal.SessionStatements;
import dev.rapport.profile.merge.Clustering.Known;
import dev.rapport.profile.merge.Merge.Pair;
import dev.rapport.profile.merge.Merge.Said;
import dev.rapport.profile.merge.MergeResource.MergeRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Says that two customers are one person, and answers when that is so everywhere. */
@ApplicationScoped
public class MergeCustomers {
    private static final Actor OURSELVES = new Actor("profile-service", "profile-service");

    private final Mutiny.SessionFactory sessions;
    private final IdempotencyKeys keys;
    private final NoteMerge ledger;
    private final MergeListeners listeners;
    private final SessionJournal journal;
    private final Barrier barrier;
    private final Clock clock;

    MergeCustomers(
            Mutiny.SessionFactory sessions,
            IdempotencyKeys keys,
            NoteMerge ledger,
            MergeListeners listeners,
            SessionJournal journal,
            Barrier barrier,
            Clock clock) {
        this.sessions = sessions;
        this.keys = keys;
        this.ledger = ledger;
        this.listeners = listeners;
        this.journal = journal;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** A merge, now or by an earlier request with the same key. */
    record Merged(Merge merge, boolean replayed) {}

    Uni<Merged> merge(Caller caller, @Nullable String key, MergeRequest request) {
        return sessions.withTransaction(session -> keys.once(
                        new SessionStatements(session),
                        caller.actor(),
                        key,
                        request,
                        () -> merge(
                                session,
                                caller.actor(),
                                request,
                                unchecked -> Uni.createFrom().voidItem())))
                .chain(outcome -> passed(outcome.id()).map(merge -> new Merged(merge, outcome.replayed())));
    }

    /**
     * Without anybody who asks for it.
     *
     * @param check fails where there is a reason against it; asked when nothing else can be said of the two any more
     */
    public Uni<Void> merge(UUID survivor, UUID merged, String note, Function<Mutiny.Session, Uni<Void>> check) {
        var request = new MergeRequest(survivor, merged, note);
        return sessions.withTransaction(session -> merge(session, OURSELVES, request, check))
                .chain(this::passed)
                .replaceWithVoid();
    }

    private Uni<Merge> passed(UUID id) {
        return sessions.withSession(session -> session.find(Merge.class, id))
                .call(merge -> barrier.passed(merge.ledgerSeq()));
    }

    private Uni<UUID> merge(
            Mutiny.Session session, Actor actor, MergeRequest request, Function<Mutiny.Session, Uni<Void>> check) {
        var said = new Said(actor.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS), request.note());
        return Clustering.hold(session, request.survivorId(), request.mergedId())
                .call(() -> check.apply(session))
                .chain(held -> merge(session, actor, pair(held, request), new Move(held, said)));
    }

    /** All whom it is about, as they were, and who says so. */
    private record Move(List<Known> held, Said said) {
        List<UUID> knownAs(UUID survivor) {
            return held.stream()
                    .filter(known -> known.survivor().equals(survivor))
                    .map(Known::id)
                    .toList();
        }
    }

    private static Pair pair(List<Known> held, MergeRequest request) {
        var one = Clustering.require(held, request.survivorId());
        var other = Clustering.require(held, request.mergedId());
        if (one.survivor().equals(other.survivor())) {
            throw MergeProblems.SAME_CUSTOMER.problem();
        }
        if (!one.kind().equals(other.kind())) {
            throw MergeProblems.KINDS_DIFFER.problem();
        }
        return new Pair(one.survivor(), other.survivor());
    }

    private Uni<UUID> merge(Mutiny.Session session, Actor actor, Pair pair, Move move) {
        var id = Ids.fresh();
        var coming = move.knownAs(pair.merged());
        var said = move.said();
        var concerned =
                Stream.concat(Stream.of(pair.survivor()), coming.stream()).toList();
        return Clustering.move(session, coming, pair.survivor())
                .chain(() -> listeners.merged(session, pair, said))
                .chain(() -> ledger.merged(session, actor, id, concerned))
                .chain(seq -> session.persist(new Merge(id, pair, seq, said)))
                .chain(() -> journal.tell(session, change(id, pair, actor, said)))
                .replaceWith(id);
    }

    private static Change change(UUID id, Pair pair, Actor actor, Said said) {
        var merged = new CustomersMerged(id, pair.survivor(), pair.merged(), said.at());
        return Change.of(CustomersMerged.TYPE, pair.survivor(), said.at(), actor, merged);
    }
}
