package dev.rapport.stack;

import dev.rapport.stack.server.RapportService;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.util.List;

/** One service in Quarkus' live-reload mode, in the foreground until it is ended. */
public final class LiveReload {
    private LiveReload() {}

    public static void run(Kind kind, Layout layout, Ports ports, Settings settings) {
        var command = List.of("./mvnw", "-Dquick", "compile", "quarkus:dev", "-pl", kind.module, "-am");
        var builder =
                new ProcessBuilder(command).directory(layout.root().toFile()).inheritIO();
        builder.environment().putAll(RapportService.environment(kind, layout, ports, settings));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var maven = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven)));
            var code = maven.waitFor();
            if (code != 0) {
                throw new StackProblem("The live-reload mode of " + kind.module + " ended with code " + code + ".");
            }
        } catch (IOException e) {
            throw new StackProblem("The live-reload mode cannot be started: is ./mvnw executable?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Maven runs the service in a process of its own, which would outlive it. */
    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }
}
