package dev.rapport.stack;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.load.AtOnce;
import dev.rapport.stack.server.KafkaBroker;
import dev.rapport.stack.server.KeycloakServer;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService;
import dev.rapport.stack.server.RapportService.Kind;
import dev.rapport.stack.server.Server;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Every program of the product, running on this machine; closing it stops them in reverse order. */
public final class Stack implements AutoCloseable {
    private static final long ENOUGH_DISK = 1L << 30;

    private final Layout layout;
    private final Ports ports;
    private final Settings settings;
    private final Progress progress;
    private final List<Server> servers = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Stack(Layout layout, Ports ports, Settings settings, Progress progress) {
        this.layout = layout;
        this.ports = ports;
        this.settings = settings;
        this.progress = progress;
    }

    public static Stack start(Layout layout, Ports ports, Settings settings, Progress progress) {
        return start(layout, ports, settings, progress, EnumSet.allOf(Kind.class));
    }

    /** Leaves out the services that somebody else runs, such as the live-reload mode. */
    public static Stack start(Layout layout, Ports ports, Settings settings, Progress progress, Set<Kind> services) {
        layout.create();
        requireDisk(layout);
        ports.requireFree();
        new Build(layout).packageWhatIsStale(progress);
        var stack = new Stack(layout, ports, settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try {
            stack.startServers(services);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public Ports ports() {
        return ports;
    }

    public Settings settings() {
        return settings;
    }

    public RapportService service(Kind kind) {
        return servers.stream()
                .filter(RapportService.class::isInstance)
                .map(RapportService.class::cast)
                .filter(service -> service.name().equals(kind.module))
                .findFirst()
                .orElseThrow();
    }

    /** Starts a service again after it was stopped or killed. */
    @CanIgnoreReturnValue
    public RapportService restart(Kind kind) {
        var old = service(kind);
        old.close();
        servers.remove(old);
        var fresh = RapportService.start(kind, layout, ports, settings);
        servers.add(fresh);
        fresh.awaitReady();
        return fresh;
    }

    /** The first server that died by itself. */
    public Optional<Server> dead() {
        return closed
                ? Optional.empty()
                : servers.stream().filter(server -> !server.alive()).findFirst();
    }

    /** Services first, then what they stand on. Also while still starting: nothing is started any more. */
    @Override
    public synchronized void close() {
        closed = true;
        var infrastructure = servers.stream()
                .filter(server -> !(server instanceof RapportService))
                .toList();
        AtOnce.each(servers.stream().filter(RapportService.class::isInstance).toList(), Server::close);
        infrastructure.reversed().forEach(Server::close);
        servers.clear();
    }

    /** Keycloak takes longest and nothing waits for it but the first request, so everything else starts beside it. */
    private void startServers(Set<Kind> services) {
        var start = System.nanoTime();
        if (!KeycloakServer.installed(layout)) {
            progress.say("  unpacking and optimising Keycloak, once for this user");
        }
        var keycloak = add(() -> KeycloakServer.start(layout, ports, settings));
        var kafka = add(() -> KafkaBroker.start(layout, ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER)));
        add(this::startPostgres);
        progress.done("PostgreSQL on " + ports.of(Port.POSTGRES), start);
        kafka.awaitReady();
        progress.done("Kafka on " + ports.of(Port.KAFKA), start);
        var started = Arrays.stream(Kind.values())
                .filter(services::contains)
                .map(this::startService)
                .toList();
        started.forEach(server -> awaitAndSay(server, start));
        keycloak.awaitReady();
        progress.done("Keycloak on " + ports.of(Port.KEYCLOAK), start);
    }

    private Server startPostgres() {
        var postgres = PostgreSql.start(layout, ports.of(Port.POSTGRES));
        try {
            Arrays.stream(Kind.values())
                    .filter(Kind::hasDatabase)
                    .forEach(kind -> postgres.createDatabase(kind.database(), settings.databasePassword()));
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private Server startService(Kind kind) {
        return add(() -> RapportService.start(kind, layout, ports, settings));
    }

    private void awaitAndSay(Server server, long start) {
        server.awaitReady();
        progress.done(server.name(), start);
    }

    @CanIgnoreReturnValue
    private synchronized Server add(Supplier<? extends Server> starting) {
        if (closed) {
            throw new StackProblem("Stopped while starting.");
        }
        var server = starting.get();
        servers.add(server);
        return server;
    }

    private static void requireDisk(Layout layout) {
        if (layout.state().toFile().getUsableSpace() < ENOUGH_DISK) {
            throw new StackProblem("Less than 1 GiB is free where " + layout.state() + " lies.");
        }
    }
}
