package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.LiveReload;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Stack;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Supervisor;
import dev.rapport.stack.server.RapportService.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "dev",
        description = "Everything up, with one service in live-reload mode.",
        mixinStandardHelpOptions = true)
final class DevCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SERVICE",
            description = "profile-service, interaction-service, recommendation-service or gateway.")
    private String service;

    @Override
    public Integer call() {
        var kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.module.equals(service))
                .findFirst()
                .orElseThrow(() -> new StackProblem("There is no service " + service + "."));
        var layout = Layout.ofCheckout().create();
        var supervisor = new Supervisor(layout);
        supervisor.requireNoneRunning();
        var others = EnumSet.complementOf(EnumSet.of(kind));
        var ports = Ports.fromEnvironment(System.getenv());
        var settings = Settings.fromEnvironment();
        return supervisor.supervise(
                () -> Stack.start(layout, ports, settings, Progress.toTerminal(), others),
                stack -> LiveReload.run(kind, layout, ports, settings));
    }
}
