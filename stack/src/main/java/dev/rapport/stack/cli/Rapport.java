package dev.rapport.stack.cli;

import dev.rapport.stack.StackProblem;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code ./rapport}. */
@Command(
        name = "rapport",
        description = "Runs the whole of Rapport on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            DevCommand.class
        })
public final class Rapport {
    private static final Logger QUIET = Logger.getLogger("");

    private Rapport() {}

    public static void main(String[] arguments) {
        QUIET.setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Rapport()).setExecutionExceptionHandler(Rapport::explain);
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult result)
            throws Exception {
        if (problem instanceof StackProblem) {
            command.getErr().println(problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
