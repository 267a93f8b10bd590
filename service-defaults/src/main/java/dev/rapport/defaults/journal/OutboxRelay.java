package dev.rapport.defaults.journal;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * Sends what the outbox holds to Kafka and deletes it in the same transaction: at least once, in commit order per subject.
 *
 * <p>There is no watermark that a slower transaction could fall behind: every committed row is seen until it is deleted. Writers of one
 * subject wait for each other before they write to the outbox, so their order of commit is the order of {@code seq}. One relay at a time
 * works, whichever replica holds the advisory lock. Types of {@code rapport.outbox.apart} go to topics of their own, named as the type without what
 * happened and the version.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final long LOCK = 0x5261_7070_6f72_74L;
    /** Fewer than may be on their way to Kafka at once ({@code max-inflight-messages}), or none would be taken. */
    private static final int BATCH = 1_000;

    private static final long PAUSE_MILLIS = 50;
    private static final int IDLE_ROUNDS = 10;

    /** In a statement of its own, so that what is read next was committed before the lock was had. */
    private static final String WORK = "select pg_try_advisory_xact_lock($1)";

    /** In one statement, because what was deleted lately lies in the way of whoever looks for the first row. */
    private static final String TAKE = """
            delete from outbox where seq in (select seq from outbox order by seq limit $1)
            returning seq, id, type, subject, at, data::text
            """;

    private final Pool pool;
    private final Vertx vertx;
    private final OutboxSignal signal;
    private final MutinyEmitter<String> emitter;
    private final String source;
    private final Set<String> apart;
    private volatile boolean running;
    private int idle;

    OutboxRelay(
            Pool pool,
            Vertx vertx,
            OutboxSignal signal,
            @Channel("outbox") MutinyEmitter<String> emitter,
            @ConfigProperty(name = "quarkus.application.name") String source,
            @ConfigProperty(name = "rapport.outbox.apart") Optional<Set<String>> apart) {
        this.pool = pool;
        this.vertx = vertx;
        this.signal = signal;
        this.emitter = emitter;
        this.source = source;
        this.apart = apart.orElse(Set.of());
    }

    void start(@Observes StartupEvent event) {
        running = true;
        schedule();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    private void schedule() {
        if (running) {
            var unused = vertx.setTimer(PAUSE_MILLIS, timer -> tick());
        }
    }

    /** Looks at once after a write of this process, and about twice a second for what others left. */
    private void tick() {
        if (!signal.take() && ++idle < IDLE_ROUNDS) {
            schedule();
            return;
        }
        idle = 0;
        relay().subscribe().with(this::again, this::later);
    }

    /** Where there is more it goes on at once, or it would fall behind who writes. */
    private void again(int sent) {
        if (sent == BATCH && running) {
            signal.raise();
            tick();
        } else {
            schedule();
        }
    }

    private void later(Throwable failure) {
        if (running) {
            Log.warnf(
                    "the outbox could not be relayed and will be tried again: %s",
                    failure.getClass().getSimpleName());
        }
        schedule();
    }

    private Uni<Integer> relay() {
        return pool.withTransaction(connection -> mayWork(connection)
                .chain(mine -> mine ? take(connection) : Uni.createFrom().item(List.<OutboxEvent>of()))
                .chain(this::send));
    }

    private static Uni<Boolean> mayWork(SqlConnection connection) {
        return connection
                .preparedQuery(WORK)
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Uni<List<OutboxEvent>> take(SqlConnection connection) {
        return connection.preparedQuery(TAKE).execute(Tuple.of(BATCH)).map(OutboxRelay::events);
    }

    /** What fails is in the outbox again, because the transaction is. */
    private Uni<Integer> send(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var sending = events.stream()
                .map(event -> emitter.sendMessage(event.message(source, apart.contains(event.type()))))
                .toList();
        return Uni.join().all(sending).andFailFast().replaceWith(events.size());
    }

    private static List<OutboxEvent> events(RowSet<Row> rows) {
        var events = new ArrayList<OutboxEvent>(rows.size());
        rows.forEach(row -> events.add(OutboxEvent.of(row)));
        events.sort(Comparator.comparing(OutboxEvent::seq));
        return events;
    }
}
