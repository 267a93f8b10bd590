package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Supervisor;
import picocli.CommandLine.Command;

@Command(
        name = "reset",
        description = "Stops everything and deletes all data of this checkout's stack.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Runnable {
    @Override
    public void run() {
        var supervisor = new Supervisor(Layout.ofCheckout());
        supervisor.stop(Progress.toTerminal());
        supervisor.deleteState();
    }
}
