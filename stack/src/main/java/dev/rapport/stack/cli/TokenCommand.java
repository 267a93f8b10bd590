package dev.rapport.stack.cli;

import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Prints a bearer token of a demo user or partner, and nothing else.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Runnable {
    @Parameters(paramLabel = "USER", description = "For example agent1, customer1, ops1, partner-a.")
    private String user;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var keycloak = Ports.fromEnvironment(System.getenv()).url(Port.KEYCLOAK);
        spec.commandLine().getOut().println(new Tokens(keycloak, Settings.fromEnvironment()).of(user));
    }
}
