package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.Java;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link DecisionBenchmark} in a virtual machine of its own, beside the classes of the packaged service. */
public final class DecisionCost {
    static final int RUNS = 5;

    private DecisionCost() {}

    /** Microseconds for one decision. */
    static double measure(Layout layout) {
        var libraries = Kind.PROFILE.packaged(layout).resolveSibling("lib/main").resolve("*");
        var classpath = System.getProperty("java.class.path") + ":" + libraries;
        var command = Java.command(List.of("-Xmx512m", "-cp", classpath, DecisionCost.class.getName()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackProblem("The cost of a decision cannot be measured; is the product built?");
            }
            return Double.parseDouble(printed.strip().lines().reduce("", (before, line) -> line));
        } catch (IOException e) {
            throw new StackProblem("Cannot start a virtual machine.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    /** Prints one number. */
    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(DecisionBenchmark.class.getName())
                .forks(0)
                .warmupIterations(RUNS)
                .warmupTime(new TimeValue(1, TimeUnit.SECONDS))
                .measurementIterations(RUNS)
                .measurementTime(new TimeValue(1, TimeUnit.SECONDS))
                .verbosity(VerboseMode.SILENT)
                .build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        System.out.println(result.getScore());
    }
}
