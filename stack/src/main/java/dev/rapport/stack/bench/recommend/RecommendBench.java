package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Stack;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Supervisor;
import dev.rapport.stack.bench.BesideService;
import dev.rapport.stack.bench.Figure;
import dev.rapport.stack.server.RapportService.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints {@link RecommendFigures} of the packaged recommendation-service. */
public final class RecommendBench {
    private final Layout layout;
    private final Settings settings;
    private final Path data;
    private final Progress progress;

    /** @param data where the data sets lie: {@code ml-100k} and {@code online-retail} */
    public RecommendBench(Layout layout, Settings settings, Path data, Progress progress) {
        this.layout = layout;
        this.settings = settings;
        this.data = data;
        this.progress = progress;
    }

    public List<String> lines() {
        if (!Files.isDirectory(data.resolve("ml-100k"))) {
            throw new StackProblem("The data sets ml-100k and online-retail do not lie in " + data + ".");
        }
        progress.say("  learning from three sets; takes two minutes, and then four on a stack of its own");
        var learned = new BesideService(layout, Kind.RECOMMENDATION, List.of("-Xmx1g", "-XX:+UseParallelGC"))
                .printed(RecommendFigures.class, data.toString());
        return Stream.concat(learned.stream(), served().stream().map(Figure::line))
                .toList();
    }

    private List<Figure> served() {
        var own = layout.withState(layout.state().resolve("bench").resolve("recommend"));
        var supervisor = new Supervisor(own);
        supervisor.requireNoneRunning();
        supervisor.deleteState();
        try (var stack = Stack.start(own, Ports.free(), settings, progress)) {
            return new ServingBench(stack, progress).run();
        } finally {
            supervisor.deleteState();
        }
    }
}
