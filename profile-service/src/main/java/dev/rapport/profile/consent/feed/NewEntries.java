package dev.rapport.profile.consent.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes polls that wait: at once for what this process wrote, and soon for what another wrote. */
@ApplicationScoped
public class NewEntries {
    private static final long LOOK_MILLIS = 50;

    private static final String HEAD = """
            select coalesce((select max(seq) from consent_entries), 0),
                (select count(*) from purpose_versions)
                    + (select coalesce(sum(version + 1), 0)::bigint from partner_agreements)
                    + (select coalesce(sum(version + 1), 0)::bigint from contact_lists)
                    + (select version from revoked_tokens_version),
                coalesce((select hash from consent_entries where seq = $1), '')
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();

    NewEntries(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    /**
     * How far the ledger has come.
     *
     * @param seq its last entry
     * @param rules the version of what holds for all customers
     * @param hashAtAsked the hash of the entry that was asked about
     */
    record Head(long seq, long rules, String hashAtAsked) {
        boolean isNewsTo(long after, long rulesKnown) {
            return seq > after || rules != rulesKnown;
        }
    }

    private record Waiting(long after, long rules, UniEmitter<? super Void> emitter) {}

    Uni<Head> head(long asked) {
        return pool.preparedQuery(HEAD)
                .execute(Tuple.of(asked))
                .map(rows -> rows.iterator().next())
                .map(row -> new Head(row.getLong(0), row.getLong(1), Objects.requireNonNull(row.getString(2))));
    }

    /** Completes when there may be something after what is known. */
    Uni<Void> after(long seq, long rules) {
        return Uni.createFrom().<Void>emitter(emitter -> {
            var entry = new Waiting(seq, rules, emitter);
            emitter.onTermination(() -> waiting.remove(entry));
            waiting.add(entry);
            look();
        });
    }

    /** After a commit. */
    public void wake() {
        waiting.forEach(each -> each.emitter().complete(null));
    }

    private void look() {
        if (looking.compareAndSet(false, true)) {
            var unused =
                    vertx.setTimer(LOOK_MILLIS, timer -> head(0).subscribe().with(this::tell, failure -> again()));
        }
    }

    private void tell(Head head) {
        waiting.stream()
                .filter(each -> head.isNewsTo(each.after(), each.rules()))
                .forEach(each -> each.emitter().complete(null));
        again();
    }

    private void again() {
        looking.set(false);
        if (!waiting.isEmpty()) {
            look();
        }
    }
}
