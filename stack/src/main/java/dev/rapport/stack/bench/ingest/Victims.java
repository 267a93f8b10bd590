package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService;
import dev.rapport.stack.server.RapportService.Kind;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An interaction-service beside the stack, on its databases, and the stack's PostgreSQL.
 *
 * <p>Of PostgreSQL one process is killed that serves somebody: then the whole server throws away what is in its memory and recovers from its
 * log, as after a crash of the machine but for the disk.
 */
public final class Victims implements AutoCloseable {
    private final Layout stack;
    private final Layout own;
    private final Ports ports;
    private final Settings settings;
    private RapportService service;

    private Victims(Layout stack, Layout own, Ports ports, Settings settings) {
        this.stack = stack;
        this.own = own;
        this.ports = ports;
        this.settings = settings;
        this.service = start();
    }

    public static Victims start(Layout stack, Ports ports, Settings settings) {
        var own = stack.withState(stack.state().resolve("bench").resolve("ingest"))
                .create();
        return new Victims(stack, own, ports.withOther(Port.INTERACTION), settings);
    }

    String url() {
        return ports.url(Port.INTERACTION);
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
        var started = RapportService.start(Kind.INTERACTION, own, ports, settings);
        started.awaitReady();
        return started;
    }

    @Override
    public void close() {
        service.close();
    }
}
