package dev.rapport.profile.consent.feed;

import dev.rapport.access.lease.FeedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The processes that decide, as every profile-service sees them. */
@ApplicationScoped
class ReplicaRows {
    /** A number that is counted up, not a time, says that it has polled again: no clock is compared with another. */
    private static final String SEEN = """
            insert into consent_replicas (replica, service, polls, confirmed, lease_millis, seen_at)
            values ($1, $2, 1, $3, $4, now())
            on conflict (replica) do update
            set polls = consent_replicas.polls + 1, confirmed = excluded.confirmed,
                lease_millis = greatest(consent_replicas.lease_millis, excluded.lease_millis), seen_at = excluded.seen_at
            """;

    private static final String GONE =
            "delete from consent_replicas where replica = $1 or seen_at < now() - interval '1 day'";
    private static final String ALL = "select replica, service, polls, confirmed, lease_millis from consent_replicas";

    private final Pool pool;

    ReplicaRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * A process as it last polled.
     *
     * @param polls how often it has
     * @param confirmed the entry up to which it knows everything
     * @param leaseMillis the longest lease that it was given
     */
    record Replica(String name, String service, long polls, long confirmed, long leaseMillis) {}

    Uni<Void> seen(FeedRequest request, long leaseMillis) {
        return pool.preparedQuery(SEEN)
                .execute(Tuple.of(request.replica(), request.service(), request.after(), leaseMillis))
                .replaceWithVoid();
    }

    Uni<Void> gone(FeedRequest request) {
        return pool.preparedQuery(GONE).execute(Tuple.of(request.replica())).replaceWithVoid();
    }

    Uni<List<Replica>> all() {
        return pool.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReplicaRows::replica)
                        .toList());
    }

    private static Replica replica(Row row) {
        return new Replica(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
}
