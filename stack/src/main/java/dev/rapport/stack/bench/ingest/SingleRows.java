package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Such events and their keys, each committed by itself, into tables of the same make that are dropped again. */
final class SingleRows {
    private static final Duration DURATION = Duration.ofSeconds(5);
    private static final String MAKE = """
            drop table if exists bench_events, bench_event_keys;
            create table bench_events (like events including all);
            create table bench_event_keys (like event_keys including all)
            """;
    private static final String DROP = "drop table bench_events, bench_event_keys";
    private static final String INSERT = """
            with key as (insert into bench_event_keys (id, hash, subject, occurred_at) values (?, ?, ?, ?))
            insert into bench_events (subject, occurred_at, id, received_at, source, number, type, kind, direction, channel,
                product_line, told)
            values (?, ?, ?, ?, 'bench', ?, 'SIGNAL', 'Product Viewed', 'INBOUND', 'WEB', 'lamps', ?::json)
            """;

    private SingleRows() {}

    static double perSecond(Target target, int connections) {
        target.execute(MAKE);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var end = System.nanoTime() + DURATION.toNanos();
            List<Future<Long>> writing = new ArrayList<>();
            for (var connection = 0; connection < connections; connection++) {
                writing.add(threads.submit(() -> write(target, end)));
            }
            var rows = 0L;
            for (var each : writing) {
                rows += each.get();
            }
            return (double) rows / DURATION.toSeconds();
        } catch (ExecutionException e) {
            throw new StackProblem("Single rows cannot be measured.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        } finally {
            target.execute(DROP);
        }
    }

    private static long write(Target target, long end) throws SQLException {
        var rows = 0L;
        try (var connection = target.connection();
                var insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                var at = Instant.now();
                var time = at.atOffset(ZoneOffset.UTC);
                var id = UUID.randomUUID();
                var subject = new UUID(rows / 5 % 20_000, 0);
                var number = id.toString().substring(20);
                var values = new Object[] {
                    id,
                    UUID.randomUUID(),
                    subject,
                    time,
                    subject,
                    time,
                    id,
                    time,
                    number,
                    Batches.event(number, "7-7", at)
                };
                for (var index = 0; index < values.length; index++) {
                    insert.setObject(index + 1, values[index]);
                }
                var unused = insert.executeUpdate();
                rows++;
            }
        }
        return rows;
    }
}
