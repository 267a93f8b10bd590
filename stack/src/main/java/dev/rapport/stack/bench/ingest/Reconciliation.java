package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/**
 * Compares what was acknowledged with what is there, after the service and PostgreSQL were killed again and again.
 *
 * <p>A batch that is not answered is sent again as it is, as the client libraries do.
 */
final class Reconciliation {
    private static final int KILLS = 20;
    private static final int SENDERS = 8;
    private static final int LEAST = 200_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Rig rig;
    private final Progress progress;
    private final ConcurrentLinkedQueue<List<String>> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();

    Reconciliation(Rig rig, Progress progress) {
        this.rig = rig;
        this.progress = progress;
    }

    /** Acknowledged events that are not there, events or counts that are there twice, and rows that were never told. */
    record Outcome(long acknowledged, int kills, long lost, long doubled, long orphaned) {}

    Outcome run() {
        rig.target().empty();
        rig.settle();
        int kills;
        try (var wire = Wire.to(rig.target());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sender = 0; sender < SENDERS; sender++) {
                var unused = threads.submit(() -> sendUntilOver(wire));
            }
            try {
                kills = kill();
            } finally {
                over.set(true);
            }
        }
        return compared(kills);
    }

    private int kill() {
        var kill = 1;
        for (; kill <= KILLS || events() < LEAST; kill++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            var killed = rig.kill(kill % 2 == 0);
            progress.say("  kill %d: %s; %d events acknowledged".formatted(kill, killed, events()));
        }
        return kill - 1;
    }

    private void sendUntilOver(Wire wire) {
        while (!over.get()) {
            var batch = new Batches(Batches.EVENTS).next();
            while (!taken(wire, batch)) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            acknowledged.add(Batches.names(batch));
        }
    }

    private static boolean taken(Wire wire, byte[] batch) {
        try {
            return Wire.taken(wire.batch(batch));
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private long events() {
        return acknowledged.size() * (long) Batches.EVENTS;
    }

    private Outcome compared(int kills) {
        try (var connection = rig.target().connection();
                var statement = connection.createStatement()) {
            statement.execute("create temp table acknowledged (number text)");
            var names = new StringBuilder();
            acknowledged.forEach(
                    batch -> batch.forEach(name -> names.append(name).append('\n')));
            var unused = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy acknowledged from stdin",
                            new ByteArrayInputStream(names.toString().getBytes(StandardCharsets.US_ASCII)));
            statement.execute("create index on acknowledged (number); analyze acknowledged");
            var lost = number(statement, """
                    select count(*) from acknowledged a where not exists (
                        select 1 from events e where e.source = 'bench' and e.number = a.number)
                    """);
            var doubled = number(statement, """
                    select (select count(*) - count(distinct e.id) from events e where e.source = 'bench') + abs(
                        (select coalesce(sum(d.count), 0) from contact_days d join subjects s on s.id = d.subject
                            where s.value like 'bench-%')
                        - (select count(*) from events e join subjects s on s.id = e.subject where s.value like 'bench-%'))
                    """);
            return new Outcome(events(), kills, lost, doubled, orphaned());
        } catch (SQLException | IOException e) {
            throw new StackProblem("What is there cannot be compared.", e);
        }
    }

    private static long number(java.sql.Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long orphaned() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var left = rig.target().number("select count(*) from outbox");
        while (left > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            left = rig.target().number("select count(*) from outbox");
        }
        return left;
    }
}
