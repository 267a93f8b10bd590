package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our four services, started as it is packaged. */
public final class RapportService implements Server {

    /** Module, port, and whether it has a database named like the module's first word. */
    public enum Kind {
        PROFILE("profile-service", Port.PROFILE),
        INTERACTION("interaction-service", Port.INTERACTION),
        RECOMMENDATION("recommendation-service", Port.RECOMMENDATION),
        GATEWAY("gateway", Port.GATEWAY);

        public final String module;
        public final Port port;

        Kind(String module, Port port) {
            this.module = module;
            this.port = port;
        }

        public boolean hasDatabase() {
            return this != GATEWAY;
        }

        public String database() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public Path packaged(Layout layout) {
            return layout.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        }
    }

    private final Kind kind;
    private final Child child;
    private final String url;

    private RapportService(Kind kind, Child child, String url) {
        this.kind = kind;
        this.child = child;
        this.url = url;
    }

    public static RapportService start(Kind kind, Layout layout, Ports ports, Settings settings) {
        return start(kind, layout, ports, settings, sharedClasses(kind, layout));
    }

    /** Options with which the virtual machine keeps what it read of the classes for the next start. */
    public static List<String> sharedClasses(Kind kind, Layout layout) {
        var archive = layout.cache().resolve(kind.module + "-" + stamp(kind, layout) + ".jsa");
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
    }

    /** With further options of the virtual machine, for measuring what the product itself has no switch for. */
    public static RapportService start(Kind kind, Layout layout, Ports ports, Settings settings, List<String> further) {
        var options = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(further);
        options.addAll(List.of("-jar", kind.packaged(layout).toString()));
        var child = Child.start(kind.module, Java.command(options), environment(kind, layout, ports, settings), layout);
        return new RapportService(kind, child, ports.url(kind.port));
    }

    /** What a service must know of the stack around it; the same names as in its documented configuration. */
    public static Map<String, String> environment(Kind kind, Layout layout, Ports ports, Settings settings) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(kind.port)));
        environment.put("RAPPORT_ISSUER_URL", ports.url(Port.KEYCLOAK) + "/realms/rapport");
        environment.put("RAPPORT_PROFILE_URL", ports.url(Port.PROFILE));
        environment.put("RAPPORT_INTERACTION_URL", ports.url(Port.INTERACTION));
        environment.put("RAPPORT_RECOMMENDATION_URL", ports.url(Port.RECOMMENDATION));
        environment.put("RAPPORT_INTERNAL_SECRET", settings.internalSecret());
        if (kind == Kind.PROFILE) {
            environment.put("RAPPORT_CONSENT_SYNC_SECRET", settings.consentSyncSecret());
            environment.put("RAPPORT_CONTROLLER", settings.controller());
            environment.put("RAPPORT_RECEIPT_KEY", settings.receiptKey().orElseGet(() -> ReceiptKey.kept(layout)));
        }
        if (kind.hasDatabase()) {
            environment.put("RAPPORT_INTROSPECTION_SECRET", settings.introspectionSecret());
            environment.put("RAPPORT_KAFKA_SERVERS", "127.0.0.1:" + ports.of(Port.KAFKA));
            environment.put("RAPPORT_DB_HOST", "127.0.0.1");
            environment.put("RAPPORT_DB_PORT", Integer.toString(ports.of(Port.POSTGRES)));
            environment.put("RAPPORT_DB_PASSWORD", settings.databasePassword());
            environment.put("RAPPORT_DB_OWNER_PASSWORD", settings.databasePassword());
        }
        return environment;
    }

    @Override
    public String name() {
        return kind.module;
    }

    @Override
    public void awaitReady() {
        child.await(() -> HttpProbe.ok(url + "/q/health/ready"));
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    /** Stops it in the middle of whatever it does. */
    public void pause() {
        child.pause();
    }

    public void resume() {
        child.resume();
    }

    /** For tests of what survives a sudden death. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop();
    }

    private static String stamp(Kind kind, Layout layout) {
        var packaged = kind.packaged(layout);
        return Integer.toHexString((packaged + "" + packaged.toFile().lastModified()).hashCode());
    }
}
