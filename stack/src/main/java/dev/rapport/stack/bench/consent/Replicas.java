package dev.rapport.stack.bench.consent;

import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Settings;
import dev.rapport.stack.load.AtOnce;
import dev.rapport.stack.server.RapportService;
import dev.rapport.stack.server.RapportService.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Four more services beside a running stack, on its databases; they are the bench's own to pause and to kill. */
public final class Replicas implements AutoCloseable {
    private final Layout layout;
    private final Ports ports;
    private final Settings settings;
    private final List<String> options;
    private final Map<Kind, RapportService> running = new EnumMap<>(Kind.class);

    private Replicas(Layout layout, Ports ports, Settings settings, List<String> options) {
        this.layout = layout;
        this.ports = ports;
        this.settings = settings;
        this.options = options;
    }

    /**
     * Starts them and waits until they are ready.
     *
     * @param name of the directory for their logs
     * @param options further ones of the virtual machine; without any they start as the product does
     */
    public static Replicas start(Layout stack, String name, Ports ports, Settings settings, List<String> options) {
        var own = stack.withState(stack.state().resolve("bench").resolve(name)).create();
        var replicas = new Replicas(
                own,
                ports.withOther(Port.GATEWAY, Port.PROFILE, Port.INTERACTION, Port.RECOMMENDATION),
                settings,
                options);
        try {
            AtOnce.each(Arrays.asList(Kind.values()), replicas::start);
            return replicas;
        } catch (RuntimeException e) {
            replicas.close();
            throw e;
        }
    }

    public Ports ports() {
        return ports;
    }

    synchronized RapportService of(Kind kind) {
        return running.get(kind);
    }

    void killAndRestart(Kind kind) {
        of(kind).kill();
        start(kind);
    }

    /** So that they cost nothing while others are measured. */
    void pause() {
        running.values().forEach(RapportService::pause);
    }

    void resume() {
        running.values().forEach(RapportService::resume);
    }

    @Override
    public void close() {
        resume();
        AtOnce.each(List.copyOf(running.values()), RapportService::close);
    }

    private void start(Kind kind) {
        var service = options.isEmpty()
                ? RapportService.start(kind, layout, ports, settings)
                : RapportService.start(kind, layout, ports, settings, options);
        put(kind, service);
        service.awaitReady();
    }

    private synchronized void put(Kind kind, RapportService service) {
        var unused = running.put(kind, service);
    }
}
