package dev.rapport.profile.consent.feed;

import dev.rapport.access.consent.Standing;
import dev.rapport.access.lease.ConsentFeed;
import dev.rapport.access.lease.FeedAnswer;
import dev.rapport.access.lease.FeedRequest;
import dev.rapport.access.lease.FeedRules;
import dev.rapport.profile.consent.feed.NewEntries.Head;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Answers polls: first notes that the replica polls, then waits for news, then reads what there is.
 *
 * <p>The order matters: a lease is known to the barrier before it is given, and what an answer leaves out was committed after it was read, so
 * no lease outlives the wait for what it does not know.
 */
@ApplicationScoped
class AnswerFeed implements ConsentFeed {
    private static final int MOST = 5_000;

    private final ReplicaRows replicas;
    private final NewEntries entries;
    private final FeedRows rows;
    private final FeedConfig config;

    AnswerFeed(ReplicaRows replicas, NewEntries entries, FeedRows rows, FeedConfig config) {
        this.replicas = replicas;
        this.entries = entries;
        this.rows = rows;
        this.config = config;
    }

    @Override
    public Uni<FeedAnswer> poll(FeedRequest request) {
        return request.leaving()
                ? replicas.gone(request).replaceWith(FeedAnswer::fromTheBeginning)
                : replicas.seen(request, config.lease().toMillis())
                        .chain(() -> entries.head(request.after()))
                        .chain(head -> samePast(request, head) ? news(request, head) : reset());
    }

    /** After a restore the ledger may have another past than the one that a replica was told. */
    private static boolean samePast(FeedRequest request, Head head) {
        return request.after() == 0 || request.hash().equals(head.hashAtAsked());
    }

    private static Uni<FeedAnswer> reset() {
        return Uni.createFrom().item(FeedAnswer.fromTheBeginning());
    }

    private Uni<FeedAnswer> news(FeedRequest request, Head head) {
        return head.isNewsTo(request.after(), request.rules())
                ? answer(request, head)
                : entries.after(request.after(), request.rules())
                        .ifNoItem()
                        .after(config.poll())
                        .recoverWithItem((Void) null)
                        .chain(() -> entries.head(request.after()))
                        .chain(later -> later.isNewsTo(request.after(), request.rules())
                                ? answer(request, later)
                                : nothingNew(request, later));
    }

    private Uni<FeedAnswer> nothingNew(FeedRequest request, Head head) {
        var lease = config.lease().toMillis();
        return Uni.createFrom()
                .item(new FeedAnswer(request.after(), head.hashAtAsked(), lease, false, head.rules(), null, List.of()));
    }

    private Uni<FeedAnswer> answer(FeedRequest request, Head head) {
        return rules(request, head)
                .chain(rules ->
                        rows.changed(request.after(), MOST).chain(changed -> answer(request, head, rules, changed)));
    }

    /** Nothing where the replica has them. */
    private Uni<Optional<FeedRules>> rules(FeedRequest request, Head head) {
        return head.rules() == request.rules()
                ? Uni.createFrom().item(Optional.empty())
                : rows.rules().map(Optional::of);
    }

    private Uni<FeedAnswer> answer(FeedRequest request, Head head, Optional<FeedRules> rules, List<Standing> changed) {
        var last = changed.isEmpty() ? request.after() : changed.getLast().seq();
        var lease = changed.size() < MOST ? config.lease().toMillis() : 0;
        return rows.hash(last)
                .map(hash -> new FeedAnswer(last, hash, lease, false, head.rules(), rules.orElse(null), changed));
    }
}
