package dev.rapport.stack.cli;

import dev.rapport.stack.Json;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Checks that no entry of the consent ledger is missing or was changed.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var ports = Ports.fromEnvironment(System.getenv());
        var tokens = new Tokens(ports.url(Port.KEYCLOAK), Settings.fromEnvironment());
        var found = new Api(tokens, "privacy1", Json.MAPPER)
                .get(ports.url(Port.PROFILE) + "/v1/consent-chain")
                .body();
        var out = spec.commandLine().getOut();
        var entries = found.path("entries").asLong();
        if (found.path("intact").asBoolean()) {
            out.printf(
                    "intact: %d entries, the last with hash %s%n",
                    entries, found.path("hash").asText());
            return 0;
        }
        out.printf(
                "broken: entry %d is missing or was changed; %d before it are intact%n",
                found.path("broken").asLong(), entries);
        return 1;
    }
}
