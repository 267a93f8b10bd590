package dev.rapport.stack.cli;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Prints the end of a program's log.", mixinStandardHelpOptions = true)
final class LogsCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "For example gateway, profile-service, keycloak, kafka, postgresql.")
    private String name;

    @Option(names = "--lines", defaultValue = "100", description = "How many lines (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var layout = Layout.ofCheckout();
        var log = layout.log(name);
        if (!name.matches("[a-z-]+") || !Files.exists(log)) {
            throw new StackProblem("There is no log of " + name + "; there are: "
                    + names(layout.state().resolve("logs")) + ".");
        }
        try (var all = Files.lines(log)) {
            var text = all.toList();
            text.subList(Math.max(0, text.size() - lines), text.size())
                    .forEach(spec.commandLine().getOut()::println);
        } catch (IOException e) {
            throw new StackProblem("The log " + log + " cannot be read.", e);
        }
    }

    private static String names(Path directory) {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString().replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            return "none yet";
        }
    }
}
