package dev.rapport.stack.bench;

import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.bench.consent.ConsentBench;
import dev.rapport.stack.bench.ingest.IngestBench;
import dev.rapport.stack.bench.ingest.Target;
import dev.rapport.stack.bench.ingest.Victims;
import dev.rapport.stack.load.Api;
import java.util.List;

/** Every bench, wired to the stack of this checkout. */
public final class Benches {
    private final Layout layout;
    private final Ports ports;
    private final Settings settings;
    private final Progress progress;
    private final Tokens tokens;

    public Benches(Layout layout, Ports ports, Settings settings, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.settings = settings;
        this.progress = progress;
        this.tokens = new Tokens(ports.url(Port.KEYCLOAK), settings);
    }

    public List<String> view() {
        var bench = new ViewBench(
                new Api(tokens, "agent1", Json.MAPPER),
                () -> tokens.of("agent1"),
                ports.url(Port.GATEWAY),
                new CpuTime(layout),
                progress);
        return lines(bench.run());
    }

    public List<String> ingest() {
        var target = new Target(
                new Api(tokens, "ops1", Json.MAPPER),
                ports.url(Port.INTERACTION),
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/interaction",
                settings.databasePassword());
        var bench =
                new IngestBench(target, () -> Victims.start(layout, ports, settings), new CpuTime(layout), progress);
        return lines(bench.run());
    }

    public List<String> search() {
        var bench = new SearchBench(
                ports.url(Port.PROFILE),
                () -> tokens.of("agent1"),
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/profile",
                settings.databasePassword());
        return lines(bench.run(progress));
    }

    public List<String> consent() {
        var bench = new ConsentBench(
                layout,
                ports,
                settings,
                new Api(tokens, "agent1", Json.MAPPER),
                new CachedToken(tokens, "agent1"),
                progress);
        return lines(bench.run());
    }

    private static List<String> lines(List<Figure> figures) {
        return figures.stream().map(Figure::line).toList();
    }
}
