package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.Benches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures the running stack; prints one JSON object for each figure.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "view, ingest, search, consent, identity or recommend.")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var benches = new Benches(
                Layout.ofCheckout(),
                Ports.fromEnvironment(System.getenv()),
                Settings.fromEnvironment(),
                Progress.toTerminal());
        var lines = switch (name) {
            case "view" -> benches.view();
            case "ingest" -> benches.ingest();
            case "search" -> benches.search();
            case "consent" -> benches.consent();
            case "identity" -> benches.identity();
            case "recommend" -> benches.recommend();
            default ->
                throw new StackProblem("There is no bench " + name
                        + "; there are view, ingest, search, consent, identity and recommend.");
        };
        lines.forEach(spec.commandLine().getOut()::println);
    }
}
