package dev.rapport.stack.bench.identity;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.BesideService;
import dev.rapport.stack.server.RapportService.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints {@link IdentityFigures} of the packaged profile-service. */
public final class IdentityBench {
    private final Layout layout;
    private final Path data;
    private final Progress progress;

    /** @param data where the data sets lie: {@code febrl} and {@code fake-1000} */
    public IdentityBench(Layout layout, Path data, Progress progress) {
        this.layout = layout;
        this.data = data;
        this.progress = progress;
    }

    public List<String> lines() {
        if (!Files.isDirectory(data.resolve("febrl"))) {
            throw new StackProblem("The data sets febrl and fake-1000 do not lie in " + data + ".");
        }
        progress.say("  searching six lists; takes a minute");
        return new BesideService(layout, Kind.PROFILE, List.of("-Xmx1g", "-XX:+UseParallelGC"))
                .printed(IdentityFigures.class, data.toString());
    }
}
