package dev.rapport.stack.bench;

import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.bench.consent.ConsentBench;
import dev.rapport.stack.bench.identity.IdentityBench;
import dev.rapport.stack.bench.ingest.IngestBench;
import dev.rapport.stack.bench.ingest.Rig;
import dev.rapport.stack.bench.recommend.RecommendBench;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.PostgreSql;
import java.nio.file.Path;
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
                CpuTime.ofStack(layout),
                progress);
        return lines(bench.run());
    }

    public List<String> ingest() {
        try (var rig = Rig.start(layout, ports, settings, new Api(tokens, "ops1", Json.MAPPER))) {
            return lines(new IngestBench(rig, progress).run());
        }
    }

    public List<String> search() {
        var bench = new SearchBench(
                ports.url(Port.PROFILE),
                () -> tokens.of("agent1"),
                PostgreSql.url(ports.of(Port.POSTGRES), "profile"),
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

    public List<String> identity() {
        return new IdentityBench(layout, data(), progress).lines();
    }

    public List<String> recommend() {
        return new RecommendBench(layout, settings, data(), progress).lines();
    }

    /** The data sets that are no part of the project. */
    private Path data() {
        return layout.root().resolve("../shared/data").normalize();
    }

    private static List<String> lines(List<Figure> figures) {
        return figures.stream().map(Figure::line).toList();
    }
}
