package dev.rapport.stack.load;

import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes over a do-not-contact list: one telephone number or e-mail address a line, all of them as of now. */
public final class ContactListImport {
    private static final int VALUES_PER_REQUEST = 1000;

    private final Api api;
    private final String url;
    private final Progress progress;
    private final String asOf = Instant.now().toString();

    /** @param list the name under which it is defined */
    public ContactListImport(Api api, String profileUrl, String list, Progress progress) {
        this.api = api;
        this.url = profileUrl + "/v1/do-not-contact-lists/" + list;
        this.progress = progress;
    }

    public ImportResult run(Path file, Path report) {
        var start = System.nanoTime();
        try (var lines = TextFiles.reader(file);
                var refused = new RefusedRows(report)) {
            var read = 0L;
            var values = new TreeMap<Long, String>();
            for (String line; (line = lines.readLine()) != null; ) {
                read++;
                if (line.isBlank()) {
                    continue;
                }
                values.put(read, line.strip());
                if (values.size() == VALUES_PER_REQUEST) {
                    take(values, refused);
                    progress.say(String.format("  %,d lines", read));
                }
            }
            take(values, refused);
            var answer = post("/refreshes", Map.of("asOf", asOf));
            var seconds = (System.nanoTime() - start) / 1e9;
            return new ImportResult(read, answer.body().path("entries").asLong(), 0, refused.count(), 0, seconds);
        } catch (IOException e) {
            throw new StackProblem("The file " + file + " cannot be read.", e);
        }
    }

    /** @param values by the line they stand in */
    private void take(SortedMap<Long, String> values, RefusedRows refused) {
        if (values.isEmpty()) {
            return;
        }
        var lines = List.copyOf(values.keySet());
        var answer = post("/entries", Map.of("asOf", asOf, "values", values.values()));
        answer.body()
                .path("refused")
                .forEach(index ->
                        refused.add(lines.get(index.asInt()), "", "IDENTIFIER_INVALID", "is not what the list is of"));
        values.clear();
    }

    private Api.Answer post(String path, Map<String, ?> body) {
        var answer = api.post(url + path, body, "");
        if (!answer.ok()) {
            throw new StackProblem(
                    "The list was refused: " + answer.body().path("code").asText());
        }
        return answer;
    }
}
