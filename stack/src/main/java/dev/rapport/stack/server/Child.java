package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process whose output goes to its log and whose id is kept, so that it can be stopped even by another stack command. */
public final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFile pid;

    private Child(String name, Process process, Path log, PidFile pid) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pid = pid;
    }

    public static Child start(String name, List<String> command, Map<String, String> environment, Layout layout) {
        var log = layout.log(name);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.directory(layout.state().toFile());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return new Child(name, process, log, remembered(process, layout.pid(name)));
        } catch (IOException e) {
            throw new StackProblem("Cannot start " + name + " (" + command.getFirst() + ").", e);
        }
    }

    /** A process that no later command could find must not stay. */
    private static PidFile remembered(Process process, Path path) {
        try {
            var pid = new PidFile(path);
            pid.write(process.toHandle());
            return pid;
        } catch (StackProblem e) {
            process.destroyForcibly();
            throw e;
        }
    }

    public void await(BooleanSupplier ready) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackProblem(name + " stopped while starting; its log is " + log + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StackProblem(name + " was not ready after " + PATIENCE.toSeconds() + " s; its log is " + log);
            }
            sleep();
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits for a program that ends by itself and answers its exit code. */
    public int awaitExit() {
        try {
            var code = process.waitFor();
            pid.delete();
            return code;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while waiting for " + name + ".", e);
        }
    }

    /** Stops the process in the middle of whatever it does; its clocks go on. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var unused = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackProblem("Cannot send a signal to " + this.name + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    /** Ends the process without a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        var unused = awaitExit();
    }

    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pid.delete();
    }

    private String lastWords() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.isEmpty() ? "" : ", which ends with: " + all.getLast().strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while starting.", e);
        }
    }
}
