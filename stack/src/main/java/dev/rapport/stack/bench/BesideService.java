package dev.rapport.stack.bench;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.Java;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures classes of a packaged service in a virtual machine of its own; the stack is built without them. */
public record BesideService(Layout layout, Kind kind, List<String> options) {

    /** What the main method of this class prints. */
    public List<String> printed(Class<?> measurement, String... arguments) {
        var command = new ArrayList<>(options);
        command.addAll(List.of("-cp", classpath(), measurement.getName()));
        command.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(Java.command(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackProblem(measurement.getSimpleName() + " cannot be measured; is the product built?");
            }
            return printed.strip().lines().toList();
        } catch (IOException e) {
            throw new StackProblem("Cannot start a virtual machine.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private String classpath() {
        var packaged = kind.packaged(layout);
        return String.join(
                ":",
                System.getProperty("java.class.path"),
                packaged.resolveSibling("lib/main").resolve("*").toString(),
                packaged.resolveSibling("app").resolve("*").toString());
    }
}
