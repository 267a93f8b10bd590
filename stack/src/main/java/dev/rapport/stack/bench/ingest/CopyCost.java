package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** COPY of such events and of their keys into the same tables, taken back afterwards: what this database can do at best. */
final class CopyCost {
    private static final int ROWS = 50_000;
    private static final int TIMES = 4;
    private static final String COLUMNS =
            "events (subject, occurred_at, id, received_at, source, number, type, kind, direction, channel, product_line, told)";

    private CopyCost() {}

    static double rowsPerSecond(Target target) {
        try (var connection = target.connection()) {
            connection.setAutoCommit(false);
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            var nanos = 0L;
            for (var time = 0; time < TIMES; time++) {
                nanos += copied(copier, "copy " + COLUMNS + " from stdin", text());
                nanos += copied(copier, "copy event_keys from stdin", keys());
            }
            connection.rollback();
            return (double) ROWS * TIMES / nanos * 1e9;
        } catch (SQLException | IOException e) {
            throw new StackProblem("COPY cannot be measured: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    private static long copied(CopyManager copier, String sql, String text) throws SQLException, IOException {
        var rows = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        var start = System.nanoTime();
        var unused = copier.copyIn(sql, rows);
        return System.nanoTime() - start;
    }

    private static String keys() {
        var now = Instant.now();
        var text = new StringBuilder();
        for (var row = 0; row < ROWS; row++) {
            text.append(UUID.randomUUID())
                    .append('\t')
                    .append(UUID.randomUUID())
                    .append('\t');
            text.append(new UUID(row / 5 % 20_000, 0))
                    .append('\t')
                    .append(now.plusMillis(row))
                    .append('\n');
        }
        return text.toString();
    }

    private static String text() {
        var now = Instant.now();
        var text = new StringBuilder();
        for (var row = 0; row < ROWS; row++) {
            var at = now.plusMillis(row);
            var number = UUID.randomUUID().toString().substring(20);
            text.append(new UUID(row / 5 % 20_000, 0)).append('\t').append(at).append('\t');
            text.append(UUID.randomUUID())
                    .append('\t')
                    .append(now)
                    .append("\tbench\tbench-")
                    .append(number);
            text.append("\tSIGNAL\tProduct Viewed\tINBOUND\tWEB\tlamps\t");
            text.append(Batches.event(number, "7-7", at)).append('\n');
        }
        return text.toString();
    }
}
