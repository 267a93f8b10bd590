package dev.rapport.stack.bench.recommend;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.BesideService;
import dev.rapport.stack.server.RapportService.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints {@link RecommendFigures} of the packaged recommendation-service. */
public final class RecommendBench {
    private final Layout layout;
    private final Path data;
    private final Progress progress;

    /** @param data where the data sets lie: {@code ml-100k} and {@code online-retail} */
    public RecommendBench(Layout layout, Path data, Progress progress) {
        this.layout = layout;
        this.data = data;
        this.progress = progress;
    }

    public List<String> lines() {
        if (!Files.isDirectory(data.resolve("ml-100k"))) {
            throw new StackProblem("The data sets ml-100k and online-retail do not lie in " + data + ".");
        }
        progress.say("  learning from three sets; takes two minutes");
        return new BesideService(layout, Kind.RECOMMENDATION, List.of("-Xmx1g", "-XX:+UseParallelGC"))
                .printed(RecommendFigures.class, data.toString());
    }
}
