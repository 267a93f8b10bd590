package dev.rapport.acceptance;

import dev.rapport.stack.Layout;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a service is configured with where it is not told otherwise: what it shares with the others, and its own. */
final class ServiceProperties {
    private static final Path ROOT = Layout.ofCheckout().root();

    private ServiceProperties() {}

    static String of(Kind kind) throws IOException {
        var shared = ROOT.resolve("access/src/main/resources/META-INF/microprofile-config.properties");
        var own = ROOT.resolve(kind.module).resolve("src/main/resources/application.properties");
        return Files.readString(shared) + Files.readString(own);
    }
}
