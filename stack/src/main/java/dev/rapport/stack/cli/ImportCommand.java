package dev.rapport.stack.cli;

import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.load.ContactListImport;
import dev.rapport.stack.load.ImportResult;
import dev.rapport.stack.load.OrderSender;
import dev.rapport.stack.load.RestOrderSender;
import dev.rapport.stack.load.RetailImport;
import dev.rapport.stack.load.RowImport;
import dev.rapport.stack.load.WireOrderSender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = "Loads a file through the public API.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "orders, interactions, customers, consents, items, or do-not-contact.")
    private String kind;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "Rows of the API as NDJSON or CSV; for orders, CSV is a retail export. .gz is unpacked.")
    private Path file;

    @Option(names = "--source", description = "Who tells these rows (default: from the file's name).")
    private String source;

    @Option(
            names = "--zone",
            defaultValue = "Europe/London",
            description = "Of a retail export's times (default: ${DEFAULT-VALUE}).")
    private ZoneId zone;

    @Option(
            names = "--currency",
            defaultValue = "GBP",
            description = "Of a retail export's prices (default: ${DEFAULT-VALUE}).")
    private String currency;

    @Option(names = "--wire", description = "Send a retail export by the wire protocol, as a shop's server would.")
    private boolean wire;

    @Option(names = "--user", defaultValue = "ops1", description = "Whose token is used (default: ${DEFAULT-VALUE}).")
    private String user;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new StackProblem("There is no readable file " + file + ".");
        }
        var layout = Layout.ofCheckout().create();
        var report = layout.state().resolve("import-" + name() + "-refused.csv");
        var result = run(report);
        spec.commandLine().getOut().println(result.text());
        if (result.refused() > 0) {
            spec.commandLine().getOut().println("The refused rows stand in " + report);
        }
        return 0;
    }

    private ImportResult run(Path report) {
        var ports = Ports.fromEnvironment(System.getenv());
        var api = new Api(new Tokens(ports.url(Port.KEYCLOAK), Settings.fromEnvironment()), user, Json.MAPPER);
        var progress = Progress.toTerminal();
        if (kind.equals("do-not-contact")) {
            return new ContactListImport(api, ports.url(Port.PROFILE), name(), progress).run(file, report);
        }
        var plain = file.toString().replaceFirst("\\.gz$", "");
        if (plain.endsWith(".csv") && kind.equals("orders")) {
            return new RetailImport(sender(api, ports), progress, zone, currency).run(file, name(), report);
        }
        return new RowImport(api, RowImport.Kind.of(kind), name(), ports, progress).run(file, report);
    }

    private OrderSender sender(Api api, Ports ports) {
        return wire
                ? new WireOrderSender(api, ports.url(Port.INTERACTION))
                : new RestOrderSender(api, ports.url(Port.PROFILE), ports.url(Port.INTERACTION));
    }

    private String name() {
        if (source != null) {
            return source;
        }
        var base = file.getFileName().toString().replaceFirst("\\..*$", "");
        return base.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
