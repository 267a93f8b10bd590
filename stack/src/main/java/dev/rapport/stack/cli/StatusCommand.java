package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Supervisor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status", description = "Says what runs and answers.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var status = new Supervisor(Layout.ofCheckout()).status(Ports.fromEnvironment(System.getenv()));
        status.lines().forEach(spec.commandLine().getOut()::println);
        return status.allReady() ? 0 : 1;
    }
}
