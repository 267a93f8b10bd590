package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Stack;
import dev.rapport.stack.Supervisor;
import dev.rapport.stack.demo.DemoLoad;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything; Ctrl-C stops all of it.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Stay in the background; see status, logs and down.")
    private boolean detach;

    @Option(
            names = "--demo",
            defaultValue = "3000",
            description = "Demo customers on the first start (default: ${DEFAULT-VALUE}).")
    private int demoCustomers;

    @Override
    public Integer call() {
        var layout = Layout.ofCheckout().create();
        var supervisor = new Supervisor(layout);
        supervisor.requireNoneRunning();
        var ports = Ports.fromEnvironment(System.getenv());
        if (detach) {
            supervisor.detach(Progress.toTerminal(), List.of("--demo", Integer.toString(demoCustomers)));
            return 0;
        }
        var progress = Progress.toTerminal();
        var start = System.nanoTime();
        var settings = Settings.fromEnvironment();
        return supervisor.supervise(() -> Stack.start(layout, ports, settings, progress), stack -> {
            DemoLoad.onFirstStart(layout, ports, settings, progress, demoCustomers);
            FirstQuery.await(ports, settings);
            progress.done("ready", start);
            progress.say(Welcome.text(stack));
        });
    }
}
