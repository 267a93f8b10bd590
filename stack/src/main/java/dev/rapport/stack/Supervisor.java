package dev.rapport.stack;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.server.HttpProbe;
import dev.rapport.stack.server.PidFile;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one process that holds a stack: it starts it, watches it, and stops it when told to, in this terminal or in the background. */
public final class Supervisor {
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Layout layout;
    private final PidFile pid;
    private final Path ready;

    public Supervisor(Layout layout) {
        this.layout = layout;
        this.pid = new PidFile(layout.state().resolve("supervisor.pid"));
        this.ready = layout.state().resolve("ready");
    }

    public void requireNoneRunning() {
        if (pid.process().isPresent()) {
            throw new StackProblem(
                    "This checkout's stack is already up: see ./rapport status, or stop it with ./rapport down.");
        }
        stopLeftovers();
        clear();
    }

    /** Starts, says it is ready, and stays until a signal comes or a server dies; answers the exit code. */
    public int supervise(Supplier<Stack> starting, Consumer<Stack> onReady) {
        pid.write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::clear));
        var stack = starting.get();
        onReady.accept(stack);
        mark();
        return watch(stack);
    }

    /** Runs {@code up} in a process of its own and returns when that one is ready. */
    public void detach(Progress progress, List<String> options) {
        var log = layout.log("stack");
        var info = ProcessHandle.current().info();
        var command = new ArrayList<String>(List.of(info.command().orElse("java")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.rapport.stack.cli.Rapport", "up"));
        command.addAll(options);
        try {
            Files.deleteIfExists(log);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            follow(process, log, progress);
        } catch (IOException e) {
            throw new StackProblem("Cannot start in the background; see " + log + ".", e);
        }
    }

    public void stop(Progress progress) {
        pid.process()
                .ifPresentOrElse(
                        process -> end(process, progress), () -> progress.say("Nothing of this checkout is up."));
        stopLeftovers();
        clear();
    }

    public void deleteState() {
        try (var files = Files.walk(layout.state())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (java.nio.file.NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new StackProblem("Cannot delete " + layout.state() + ".", e);
        }
    }

    /** What answers; {@code allReady} is true when everything does. */
    public record Status(List<String> lines, boolean allReady) {}

    public Status status(Ports ports) {
        var lines = new ArrayList<String>();
        var all = pid.process().isPresent();
        lines.add(all ? "stack up" : "stack down");
        for (var kind : Kind.values()) {
            var ok = HttpProbe.ok(ports.url(kind.port) + "/q/health/ready");
            lines.add(String.format("  %-24s %s", kind.module, ok ? "ready" : "not answering"));
            all &= ok;
        }
        var keycloak = HttpProbe.ok(ports.url(Port.KEYCLOAK_MANAGEMENT) + "/health/ready");
        lines.add(String.format("  %-24s %s", "keycloak", keycloak ? "ready" : "not answering"));
        return new Status(lines, all && keycloak);
    }

    private int watch(Stack stack) {
        try {
            while (true) {
                Thread.sleep(1000);
                var dead = stack.dead();
                if (dead.isPresent()) {
                    throw new StackProblem(dead.get().name() + " has died; its log is "
                            + layout.log(dead.get().name()) + ". Everything else was stopped.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void follow(Process process, Path log, Progress progress) throws IOException {
        var shown = 0;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var up = Files.exists(ready);
            var alive = process.isAlive();
            shown = show(log, shown, progress);
            if (up) {
                return;
            }
            if (!alive) {
                throw new StackProblem("Nothing is left running.");
            }
            pause();
        }
        process.destroy();
        throw new StackProblem("Not ready after " + PATIENCE.toMinutes() + " minutes; the log is " + log + ".");
    }

    private static int show(Path log, int shown, Progress progress) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        lines.subList(shown, lines.size()).forEach(progress::say);
        return lines.size();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private static void end(ProcessHandle process, Progress progress) {
        var start = System.nanoTime();
        process.destroy();
        while (PidFile.runs(process) && System.nanoTime() - start < GRACE.toNanos()) {
            pause();
        }
        if (PidFile.runs(process)) {
            process.destroyForcibly();
        }
        progress.done("stopped", start);
    }

    /** Ends what a killed supervisor left behind, so that the next start finds its ports free. */
    private void stopLeftovers() {
        var pids = layout.state().resolve("pids");
        if (!Files.exists(pids)) {
            return;
        }
        try (var files = Files.list(pids)) {
            files.map(PidFile::new).forEach(file -> {
                file.process().ifPresent(Supervisor::endQuietly);
                file.delete();
            });
        } catch (IOException e) {
            throw new StackProblem("Cannot read " + pids + ".", e);
        }
        PostgreSql.leftBehind(layout).ifPresent(Supervisor::endQuietly);
    }

    private static void endQuietly(ProcessHandle process) {
        end(process, Progress.silent());
    }

    private void mark() {
        try {
            Files.writeString(ready, "ready\n");
        } catch (IOException e) {
            throw new StackProblem("Cannot write " + ready + ": is the disk full?", e);
        }
    }

    private void clear() {
        try {
            Files.deleteIfExists(ready);
            pid.delete();
        } catch (IOException e) {
            throw new StackProblem("Cannot remove " + ready + ".", e);
        }
    }
}
