package dev.rapport.acceptance;

import dev.rapport.stack.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The client libraries for Node.js, in the versions that {@code package.json} names. */
final class NodeClient {
    private static final int MINUTES = 3;
    private static final Path SOURCE = Layout.ofCheckout().root().resolve("acceptance/src/test/node");
    private static final Path INSTALLED = Path.of("target/node");

    private NodeClient() {}

    static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "send.cjs")) {
            var unused = Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of(
                "npm",
                "install",
                "--no-package-lock",
                "--omit=optional",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund"));
    }

    /** Returns when the library says that everything was delivered. */
    static void send(String library, String url, String writeKey, String user, int events)
            throws IOException, InterruptedException {
        run(List.of("node", "send.cjs", library, url, writeKey, user, String.valueOf(events)));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var log = INSTALLED.resolve(command.get(0) + "-" + command.get(command.size() > 2 ? 2 : 1) + ".log");
        var process = new ProcessBuilder(new ArrayList<>(command))
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(
                    command.getFirst() + " failed (Node.js 20 and npm are needed): " + Files.readString(log));
        }
    }
}
