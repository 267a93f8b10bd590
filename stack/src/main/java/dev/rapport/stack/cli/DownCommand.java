package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Supervisor;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything; nothing is lost.", mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
    @Override
    public void run() {
        new Supervisor(Layout.ofCheckout()).stop(Progress.toTerminal());
    }
}
