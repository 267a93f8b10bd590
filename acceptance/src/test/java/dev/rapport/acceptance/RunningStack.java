package dev.rapport.acceptance;

import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.Stack;
import dev.rapport.stack.Supervisor;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import java.nio.file.Path;

/**
 * The packaged product, started once for all stories of this module, beside whatever else runs on this machine, and without what an earlier
 * run left: some stories can be told of one realm and one customer only once.
 */
public final class RunningStack {
    private static final Layout LAYOUT = Layout.ofCheckout().withState(Path.of("target/stack"));
    private static final Stack STACK = start();

    private RunningStack() {}

    public static Stack stack() {
        return STACK;
    }

    public static Layout layout() {
        return LAYOUT;
    }

    public static String url(Port port) {
        return STACK.ports().url(port);
    }

    public static Tokens tokens() {
        return new Tokens(url(Port.KEYCLOAK), STACK.settings());
    }

    public static Api as(String user) {
        return new Api(tokens(), user, Json.MAPPER);
    }

    static GraphQl graph(String user) {
        return new GraphQl(as(user), url(Port.GATEWAY));
    }

    private static Stack start() {
        var supervisor = new Supervisor(LAYOUT);
        supervisor.requireNoneRunning();
        supervisor.deleteState();
        return Stack.start(LAYOUT, Ports.free(), Settings.fromEnvironment(), Progress.toTerminal());
    }
}
