package dev.rapport.stack.server;

import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A single KRaft broker: a real one, only alone. */
public final class KafkaBroker implements Server {
    private static final String CLUSTER_ID = "rapport-single-broker0";

    private final Child child;
    private final int port;

    private KafkaBroker(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    public static KafkaBroker start(Layout layout, int port, int controllerPort) {
        var data = layout.data("kafka");
        var properties = writeProperties(data, port, controllerPort);
        if (!Files.exists(data.resolve("log/meta.properties"))) {
            format(layout, properties);
        }
        return new KafkaBroker(run("kafka", layout, "kafka.Kafka", properties.toString()), port);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public void awaitReady() {
        child.await(this::accepts);
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public void close() {
        child.stop();
    }

    private boolean accepts() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** With all that is on it. */
    public static void deleteTopic(int port, String topic) {
        var broker = Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port);
        try (var admin = Admin.create(broker)) {
            var unused = admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new StackProblem("The topic " + topic + " cannot be deleted.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted.", e);
        }
    }

    private static void format(Layout layout, Path properties) {
        var tool = run(
                "kafka-format",
                layout,
                "kafka.tools.StorageTool",
                "format",
                "--standalone",
                "-t",
                CLUSTER_ID,
                "-c",
                properties.toString());
        if (tool.awaitExit() != 0 || !Files.exists(layout.data("kafka").resolve("log/meta.properties"))) {
            throw new StackProblem("Kafka's storage cannot be formatted; see " + layout.log("kafka-format") + ".");
        }
    }

    private static Child run(String name, Layout layout, String mainClass, String... arguments) {
        var options = List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile="
                        + layout.cache().resolve(name + "-" + Runtime.version().feature() + ".jsa"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ServerArtifacts.classpath(),
                mainClass);
        return Child.start(name, Java.command(options, arguments), Map.of(), layout);
    }

    private static Path writeProperties(Path data, int port, int controllerPort) {
        var text = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=6
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=true
                message.max.bytes=5242880
                """.formatted(port, controllerPort, data.resolve("log"));
        try {
            return Files.writeString(data.resolve("server.properties"), text);
        } catch (IOException e) {
            throw new StackProblem("Cannot write Kafka's configuration to " + data + ": is the disk full?", e);
        }
    }
}
