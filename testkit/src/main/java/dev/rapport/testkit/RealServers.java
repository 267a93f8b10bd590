package dev.rapport.testkit;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.server.KafkaBroker;
import dev.rapport.stack.server.PostgreSql;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and a Kafka of this test run alone; the argument {@code database} names the service's database. */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "test";

    private String database = "";
    private @Nullable Path state;
    private @Nullable PostgreSql postgres;
    private @Nullable KafkaBroker kafka;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        var ports = Ports.free();
        state = temporary();
        var layout = Layout.ofCheckout().withState(state).create();
        kafka = KafkaBroker.start(layout, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
        postgres = PostgreSql.start(layout, ports.of(Port.POSTGRES)).createDatabase(database, PASSWORD);
        kafka.awaitReady();
        var settings = new HashMap<String, String>();
        settings.put("RAPPORT_DB_HOST", "127.0.0.1");
        settings.put("RAPPORT_DB_PORT", Integer.toString(ports.of(Port.POSTGRES)));
        settings.put("RAPPORT_DB_PASSWORD", PASSWORD);
        settings.put("RAPPORT_DB_OWNER_PASSWORD", PASSWORD);
        settings.put("RAPPORT_KAFKA_SERVERS", "127.0.0.1:" + ports.of(Port.KAFKA));
        return settings;
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (state != null) {
            delete(state);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Layout.directory(Path.of("target").toAbsolutePath()), "servers-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
