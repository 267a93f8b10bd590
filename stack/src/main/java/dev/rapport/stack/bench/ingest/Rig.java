package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.bench.CpuTime;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.KafkaBroker;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * An interaction-service beside the stack, with a database and a topic of its own on the stack's servers: it starts from nothing, and nothing
 * of it is left.
 *
 * <p>Of PostgreSQL one process is killed that serves somebody: then the whole server throws away what is in its memory and recovers from its
 * log, as after a crash of the machine but for the disk.
 */
public final class Rig implements AutoCloseable {
    private static final String DATABASE = "interaction_bench";
    private static final String TOPIC = "rapport.interaction.bench";

    private final Layout stack;
    private final Layout own;
    private final Ports ports;
    private final Settings settings;
    private final Target target;

    /** What profile-service told before is read from its beginning, and no instance of the stack misses any of it. */
    private final String group = DATABASE + "-" + Instant.now().getEpochSecond();

    private RapportService service;

    private Rig(Layout stack, Layout own, Ports ports, Settings settings, Target target) {
        this.stack = stack;
        this.own = own;
        this.ports = ports;
        this.settings = settings;
        this.target = target;
        makeDatabase();
        this.service = start();
    }

    public static Rig start(Layout stack, Ports ports, Settings settings, Api operator) {
        var own = stack.withState(stack.state().resolve("bench").resolve("ingest"))
                .create();
        var beside = ports.withOther(Port.INTERACTION);
        var target = new Target(
                operator,
                beside.url(Port.INTERACTION),
                PostgreSql.url(ports.of(Port.POSTGRES), DATABASE),
                settings.databasePassword());
        return new Rig(stack, own, beside, settings, target);
    }

    Target target() {
        return target;
    }

    /** Of the service and of PostgreSQL. */
    Duration cpu() {
        return new CpuTime(stack, () -> Stream.of(CpuTime.process(own, Kind.INTERACTION))).used();
    }

    /** Memory that the service has of the machine, in bytes. */
    long resident() {
        var pid = CpuTime.process(own, Kind.INTERACTION).pid();
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return Long.parseLong(kilobytes.strip()) * 1024;
        } catch (IOException e) {
            throw new StackProblem("The memory of a process cannot be read.", e);
        }
    }

    /** Lets what was written before reach the disk, or the next figure would have to wait for it. */
    void settle() {
        PostgreSql.administer(ports.of(Port.POSTGRES), List.of("checkpoint"));
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    }

    /** What was killed. */
    String kill(boolean database) {
        if (database) {
            var backends = PostgreSql.leftBehind(stack)
                    .orElseThrow(() -> new StackProblem("The stack is not up: ./rapport up --detach."))
                    .children()
                    .toList();
            var unused = backends.get(ThreadLocalRandom.current().nextInt(backends.size()))
                    .destroyForcibly();
            return "PostgreSQL";
        }
        service.kill();
        service = start();
        return "interaction-service";
    }

    private RapportService start() {
        var database = "//127.0.0.1:" + ports.of(Port.POSTGRES) + "/" + DATABASE;
        var further = Stream.of(
                        "quarkus.datasource.reactive.url=postgresql:" + database,
                        "quarkus.datasource.jdbc.url=jdbc:postgresql:" + database,
                        "quarkus.flyway.jdbc-url=jdbc:postgresql:" + database,
                        "mp.messaging.incoming.profile-events.group.id=" + group,
                        "mp.messaging.outgoing.outbox.topic=" + TOPIC,
                        "rapport.outbox.apart=")
                .map("-D"::concat);
        var options = Stream.concat(RapportService.sharedClasses(Kind.INTERACTION, own).stream(), further);
        var started = RapportService.start(Kind.INTERACTION, own, ports, settings, options.toList());
        try {
            started.awaitReady();
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    private void makeDatabase() {
        PostgreSql.administer(
                ports.of(Port.POSTGRES),
                List.of(
                        "drop database if exists " + DATABASE + " with (force)",
                        "create database " + DATABASE + " owner interaction_owner"));
    }

    @Override
    public void close() {
        service.close();
        PostgreSql.administer(ports.of(Port.POSTGRES), List.of("drop database " + DATABASE + " with (force)"));
        KafkaBroker.deleteTopic(ports.of(Port.KAFKA), TOPIC);
    }
}
