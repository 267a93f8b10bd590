package dev.rapport.stack.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.load.Rows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Loads rows of the API from a file that holds them one by one. */
public final class RowImport {
    private static final int LINES_PER_WAVE = 2000;
    private static final int ROWS_PER_BATCH = 250;

    /** Where the rows of a kind go; some addresses take many at once. */
    public enum Kind {
        ORDERS(Port.INTERACTION, "/v1/orders/batch", "orders"),
        CONSENTS(Port.PROFILE, "/v1/consents/batch", "decisions"),
        INTERACTIONS(Port.INTERACTION, "/v1/interactions/batch", "interactions"),
        CUSTOMERS(Port.PROFILE, "/v1/customers", ""),
        ITEMS(Port.RECOMMENDATION, "/v1/items", "");

        private final Port port;
        private final String path;
        private final String member;

        Kind(Port port, String path, String member) {
            this.port = port;
            this.path = path;
            this.member = member;
        }

        public static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new StackProblem(
                            "Rows can be orders, interactions, customers, consents or items, not " + name + "."));
        }
    }

    private final Api api;
    private final Kind kind;
    private final String url;
    private final String source;
    private final Progress progress;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong duplicates = new AtomicLong();

    /** @param source who tells these rows */
    public RowImport(Api api, Kind kind, String source, Ports ports, Progress progress) {
        this.api = api;
        this.kind = kind;
        this.source = source;
        this.url = ports.url(kind.port) + kind.path;
        this.progress = progress;
    }

    public ImportResult run(Path file, Path report) {
        var start = System.nanoTime();
        try (var refused = new RefusedRows(report);
                var rows = Rows.of(file, kind)) {
            var read = 0L;
            for (var wave = rows.next(LINES_PER_WAVE, refused);
                    wave.read() > 0;
                    wave = rows.next(LINES_PER_WAVE, refused)) {
                read += wave.read();
                send(wave.rows(), refused);
                progress.say(String.format("  %,d rows", read));
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            return new ImportResult(read, created.get(), duplicates.get(), refused.count(), 0, seconds);
        } catch (IOException e) {
            throw new StackProblem("The file " + file + " cannot be read.", e);
        }
    }

    private void send(List<Row> lines, RefusedRows refused) {
        if (kind.member.isEmpty()) {
            AtOnce.each(lines, line -> sendOne(line, refused));
            return;
        }
        var batches = new ArrayList<List<Row>>();
        for (var from = 0; from < lines.size(); from += ROWS_PER_BATCH) {
            batches.add(lines.subList(from, Math.min(lines.size(), from + ROWS_PER_BATCH)));
        }
        AtOnce.each(batches, batch -> sendMany(batch, refused));
    }

    /** The row's content is its key, so that another run does not create it twice. */
    private void sendOne(Row line, RefusedRows refused) {
        var content = line.json().toString().getBytes(StandardCharsets.UTF_8);
        var key = "import-" + UUID.nameUUIDFromBytes(content);
        var answer = api.post(url, line.json(), key);
        if (!answer.ok()) {
            report(answer.body(), line, refused);
        } else if (answer.replayed()) {
            duplicates.incrementAndGet();
        } else {
            created.incrementAndGet();
        }
    }

    private void sendMany(List<Row> batch, RefusedRows refused) {
        var answer = api.post(url, body(batch), "");
        if (!answer.ok()) {
            throw new StackProblem(
                    "A batch was refused: " + answer.body().path("code").asText());
        }
        created.addAndGet(answer.body().get("created").asLong());
        duplicates.addAndGet(answer.body().get("duplicates").asLong());
        for (var result : answer.body().get("results")) {
            if (result.get("status").asText().equals("REFUSED")) {
                report(result, batch.get(result.get("index").asInt()), refused);
            }
        }
    }

    /** What another system says of consents must say which. */
    private Map<String, ?> body(List<Row> batch) {
        var rows = batch.stream().map(Row::json).toList();
        return kind == Kind.CONSENTS
                ? Map.of(kind.member, rows, "evidence", Map.of("kind", "OTHER_SYSTEM", "reference", source))
                : Map.of(kind.member, rows);
    }

    private static void report(JsonNode problem, Row line, RefusedRows refused) {
        var code = problem.path("code").asText();
        if (problem.path("errors").isEmpty()) {
            refused.add(line.number(), "", code, problem.path("title").asText());
        }
        problem.path("errors")
                .forEach(error -> refused.add(
                        line.number(),
                        error.get("field").asText(),
                        code,
                        error.get("message").asText()));
    }
}
