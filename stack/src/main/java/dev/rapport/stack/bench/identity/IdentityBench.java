package dev.rapport.stack.bench.identity;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Progress;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.Java;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs {@link IdentityFigures} in a virtual machine of its own, beside the classes of the packaged profile-service. */
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
        var packaged = Kind.PROFILE.packaged(layout);
        var classpath = String.join(
                ":",
                System.getProperty("java.class.path"),
                packaged.resolveSibling("lib/main").resolve("*").toString(),
                packaged.resolveSibling("app").resolve("*").toString());
        var command = Java.command(List.of(
                "-Xmx1g", "-XX:+UseParallelGC", "-cp", classpath, IdentityFigures.class.getName(), data.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackProblem("Finding people cannot be measured; is the product built?");
            }
            return printed.strip().lines().toList();
        } catch (IOException e) {
            throw new StackProblem("Cannot start a virtual machine.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }
}
