package dev.rapport.stack;

import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Packages the services whose sources are newer than what was packaged last. */
final class Build {
    private static final List<String> LIBRARIES = List.of("service-defaults", "access");

    private final Layout layout;

    Build(Layout layout) {
        this.layout = layout;
    }

    void packageWhatIsStale(Progress progress) {
        var stale = Arrays.stream(Kind.values()).filter(this::stale).toList();
        if (stale.isEmpty()) {
            return;
        }
        progress.say("  building " + stale.stream().map(kind -> kind.module).collect(Collectors.joining(", "))
                + " (the first build also fetches the libraries)");
        var start = System.nanoTime();
        run(stale);
        progress.done("built", start);
    }

    private boolean stale(Kind kind) {
        var packaged = kind.packaged(layout);
        if (!Files.exists(packaged)) {
            return true;
        }
        var built = packaged.toFile().lastModified();
        return newest(layout.root().resolve("pom.xml")) > built
                || sourcesOf(kind.module) > built
                || LIBRARIES.stream().anyMatch(library -> sourcesOf(library) > built);
    }

    private long sourcesOf(String module) {
        var directory = layout.root().resolve(module);
        return Math.max(newest(directory.resolve("pom.xml")), newest(directory.resolve("src/main")));
    }

    private static long newest(Path path) {
        try (var files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new StackProblem("Cannot read " + path + ".", e);
        }
    }

    private void run(List<Kind> kinds) {
        var modules = kinds.stream().map(kind -> kind.module).collect(Collectors.joining(","));
        var log = layout.log("build");
        var command = List.of("./mvnw", "-B", "-Dquick", "package", "-pl", modules, "-am");
        var builder =
                new ProcessBuilder(command).directory(layout.root().toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var code = builder.redirectOutput(Redirect.to(log.toFile())).start().waitFor();
            if (code != 0) {
                throw new StackProblem("The build failed; its log is " + log + ".");
            }
        } catch (IOException e) {
            throw new StackProblem("The build cannot be started: is ./mvnw executable?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while building.", e);
        }
    }
}
