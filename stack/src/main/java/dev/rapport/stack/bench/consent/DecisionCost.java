package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Layout;
import dev.rapport.stack.bench.BesideService;
import dev.rapport.stack.server.RapportService.Kind;
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
        return Double.parseDouble(new BesideService(layout, Kind.PROFILE, List.of("-Xmx512m"))
                .printed(DecisionCost.class)
                .getLast());
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
