package dev.rapport.stack.bench;

import dev.rapport.stack.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures how long finding a customer takes among 50 000, by beginnings of names, misspelled names and addresses. */
final class SearchBench {
    private static final int CUSTOMERS = 50_000;
    private static final int RUNS = 3;
    private static final int TEXTS = 300;
    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "dal", "el", "fi", "gar", "han", "is", "jo", "kar", "lin", "mar", "nor", "ol", "per", "qui",
        "ros", "sal", "tor", "ul", "ven", "wil", "yo", "zan"
    };

    private final String profile;
    private final Supplier<String> token;
    private final String database;
    private final String password;

    SearchBench(String profile, Supplier<String> token, String database, String password) {
        this.profile = profile;
        this.token = token;
        this.database = database;
        this.password = password;
    }

    List<Figure> run(Progress progress) {
        fill(progress);
        progress.say("  warming up");
        var unused = HttpLoad.run(yaml(15));
        var runs = IntStream.range(0, RUNS)
                .mapToObj(run -> measured(run, progress))
                .toList();
        var p95 = Figure.median(
                runs.stream().mapToDouble(HttpLoad.Outcome::p95Millis).toArray());
        var note = "50 000 customers, 50 searches a second, " + TEXTS + " texts: names, misspelled names, addresses";
        return List.of(new Figure("search", "p95_ms", p95, "ms", "<= 50", RUNS, note));
    }

    private HttpLoad.Outcome measured(int run, Progress progress) {
        progress.say("  run " + (run + 1) + " of " + RUNS);
        return HttpLoad.run(yaml(20));
    }

    private String yaml(int seconds) {
        return """
                name: search
                http:
                  host: %s
                  sharedConnections: 16
                phases:
                - search:
                    constantRate:
                      usersPerSec: 50
                      duration: %ds
                      scenario:
                      - search:
                        - randomItem:
                            toVar: text
                            list: [%s]
                        - httpRequest:
                            GET: /v1/customer-matches?q=${text}
                            headers:
                              authorization: Bearer %s
                """.formatted(profile, seconds, String.join(", ", texts()), token.get());
    }

    /** A third each: the beginning of both names, a family name with a letter left out, an address. */
    private static List<String> texts() {
        return IntStream.range(0, TEXTS)
                .map(index -> index * (CUSTOMERS / TEXTS))
                .mapToObj(index -> switch (index % 3) {
                    case 0 -> given(index).substring(0, 4) + " " + family(index).substring(0, 3);
                    case 1 -> family(index).substring(0, 2) + family(index).substring(3);
                    default -> email(index);
                })
                .map(text ->
                        "'" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20") + "'")
                .toList();
    }

    /** Straight into the database: it is the search that is measured, and nobody but the search knows these customers. */
    private void fill(Progress progress) {
        try (var rows = new DirectRows(database, "profile_owner", password)) {
            if (!rows.column("select 1 from identifiers where source = 'bench' limit 1")
                    .isEmpty()) {
                return;
            }
            progress.say("  filling up to 50 000 customers; ./rapport reset takes them away again");
            var ids = IntStream.range(0, CUSTOMERS)
                    .mapToObj(index -> UUID.randomUUID())
                    .toList();
            rows.copy(
                    "customers (id, version, given_name, family_name, created_at, updated_at)",
                    rows(index -> ids.get(index) + "\t0\t" + given(index) + "\t" + family(index) + "\tnow\tnow"));
            rows.copy(
                    "identifiers (type, value, customer_id, source, first_seen, last_seen)",
                    rows(index -> "email\t" + email(index) + "\t" + ids.get(index) + "\tbench\tnow\tnow"));
        }
    }

    private static Stream<String> rows(IntFunction<String> row) {
        return IntStream.range(0, CUSTOMERS).mapToObj(row);
    }

    private static String given(int index) {
        return name(index * 2L, 2);
    }

    private static String family(int index) {
        return name(index * 2L + 1, 3);
    }

    private static String email(int index) {
        return given(index) + "." + family(index) + "." + index + "@example.org";
    }

    private static String name(long seed, int syllables) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, syllables)
                .mapToObj(syllable -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }
}
