package dev.rapport.stack.bench;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.load.Api;
import java.io.IOException;
import java.io.StringReader;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.postgresql.PGConnection;

/** Interactions in batches of 100 over HTTP with metrics, audit and outbox, against COPY of such rows into a table of the same shape. */
final class IngestBench {
    private static final int RUNS = 3;
    private static final int SECONDS = 15;
    private static final int ROWS = 100;
    private static final int COPIED = 200_000;

    private final Api api;
    private final Supplier<String> token;
    private final String profile;
    private final String interaction;
    private final String database;
    private final String password;
    private final CpuTime cpu;

    IngestBench(Api api, Supplier<String> token, Map<String, String> addresses, String password, CpuTime cpu) {
        this.api = api;
        this.token = token;
        this.profile = addresses.getOrDefault("profile", "");
        this.interaction = addresses.getOrDefault("interaction", "");
        this.database = addresses.getOrDefault("database", "");
        this.password = password;
        this.cpu = cpu;
    }

    List<Figure> run(Progress progress) {
        var ids = customers();
        progress.say("  warming up");
        var unused = HttpLoad.run(yaml(ids, 10));
        var runs = IntStream.range(0, RUNS)
                .mapToObj(run -> measured(ids, run, progress))
                .toList();
        var events = Figure.median(runs.stream().mapToDouble(Run::perSecond).toArray());
        var ratio = Figure.median(
                runs.stream().mapToDouble(run -> run.perSecond() / run.copied()).toArray());
        var cost = Figure.median(runs.stream().mapToDouble(Run::cpuMillis).toArray());
        var note = "batches of 100 interactions, 4 connections, everything on this machine";
        return List.of(
                new Figure("ingest", "events_per_second", events, "1/s", "", RUNS, note),
                new Figure(
                        "ingest",
                        "ratio_to_copy",
                        ratio,
                        "",
                        ">= 0.5",
                        RUNS,
                        note + "; COPY interleaved with each run"),
                new Figure("ingest", "cpu_ms_per_event", cost, "ms", "<= 0.06", RUNS, note));
    }

    /** Rows a second over HTTP and by COPY right after it, and CPU for each row over HTTP. */
    private record Run(double perSecond, double cpuMillis, double copied) {}

    private Run measured(List<String> ids, int run, Progress progress) {
        progress.say("  run " + (run + 1) + " of " + RUNS);
        var recorded = recorded();
        var before = cpu.used();
        var outcome = HttpLoad.run(yaml(ids, SECONDS));
        var used = cpu.used().minus(before);
        var rows = recorded() - recorded;
        if (rows < outcome.requests() * ROWS) {
            throw new StackProblem(
                    "Of " + outcome.requests() * ROWS + " rows only " + rows + " were recorded: no figure.");
        }
        return new Run(rows / (double) SECONDS, used.toNanos() / 1e6 / rows, copy(ids));
    }

    private String yaml(List<String> ids, int seconds) {
        var rows = IntStream.range(0, ROWS).mapToObj(row -> row(ids, row)).collect(Collectors.joining(","));
        return """
                name: ingest
                http:
                  host: %s
                  sharedConnections: 4
                phases:
                - ingest:
                    always:
                      users: 4
                      duration: %ds
                      scenario:
                      - batch:
                        - randomUUID: batch
                        - httpRequest:
                            POST: /v1/interactions/batch
                            headers:
                              authorization: Bearer %s
                              content-type: application/json
                            body: '{"interactions":[%s]}'
                """.formatted(interaction, seconds, token.get(), rows);
    }

    private static String row(List<String> ids, int row) {
        return "{\"source\":\"bench\",\"messageId\":\"${batch}-" + row + "\",\"customerId\":\""
                + ids.get(row % ids.size())
                + "\",\"direction\":\"INBOUND\",\"channel\":\"EMAIL\",\"kind\":\"bench\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}";
    }

    /** An answered batch may still have refused its rows, so what counts is what is there. */
    private long recorded() {
        try (var connection = DriverManager.getConnection(database, "interaction", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from interactions where source = 'bench'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StackProblem("The recorded rows cannot be counted.", e);
        }
    }

    private double copy(List<String> ids) {
        try (var connection = DriverManager.getConnection(database, "interaction_owner", password);
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_copy");
            statement.execute("create table bench_copy (like interactions including all)");
            var start = System.nanoTime();
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            var columns = "bench_copy (id, source, number, hash, customer_id, direction, channel, kind, occurred_at)";
            var rows = copier.copyIn("copy " + columns + " from stdin", new StringReader(text(ids)));
            var seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table bench_copy");
            return rows / seconds;
        } catch (SQLException | IOException e) {
            throw new StackProblem("COPY cannot be measured: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    private static String text(List<String> ids) {
        var text = new StringBuilder();
        for (var row = 0; row < COPIED; row++) {
            text.append(UUID.randomUUID()).append("\tbench\t").append(row).append("\t0123456789abcdef\t");
            text.append(ids.get(row % ids.size())).append("\tINBOUND\tEMAIL\tbench\t2026-01-01T00:00:00Z\n");
        }
        return text.toString();
    }

    private List<String> customers() {
        var page = api.get(profile + "/v1/customers?limit=100");
        return StreamSupport.stream(page.body().get("items").spliterator(), false)
                .map(customer -> customer.get("id").asText())
                .toList();
    }
}
