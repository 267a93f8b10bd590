package dev.rapport.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The loopback ports of one stack; each can be moved with {@code RAPPORT_<NAME>_PORT}. */
public final class Ports {

    /** What listens, and where unless moved. */
    public enum Port {
        GATEWAY(8080),
        PROFILE(8081),
        INTERACTION(8082),
        RECOMMENDATION(8083),
        KEYCLOAK(8180),
        KEYCLOAK_MANAGEMENT(9180),
        POSTGRES(5442),
        KAFKA(9192),
        KAFKA_CONTROLLER(9193);

        private final int standard;

        Port(int standard) {
            this.standard = standard;
        }

        public int standard() {
            return standard;
        }

        public String variable() {
            return "RAPPORT_" + name() + "_PORT";
        }
    }

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    public static Ports fromEnvironment(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, number(port, environment.get(port.variable())));
        }
        return new Ports(numbers);
    }

    /** Ports that were free a moment ago, for stacks that run beside another one. */
    public static Ports free() {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var sockets = Arrays.stream(Port.values()).map(port -> bind(0)).toList();
        for (var port : Port.values()) {
            numbers.put(port, sockets.get(port.ordinal()).getLocalPort());
        }
        sockets.forEach(Ports::release);
        return new Ports(numbers);
    }

    /** The same servers, with a place for another one of some services beside those that run. */
    public Ports withOther(Port... services) {
        var others = new EnumMap<>(numbers);
        var free = free();
        for (var port : services) {
            others.put(port, free.of(port));
        }
        return new Ports(others);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.standard);
    }

    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** Fails with one sentence when somebody else already listens. */
    public void requireFree() {
        for (var port : Port.values()) {
            try {
                release(bind(of(port)));
            } catch (StackProblem e) {
                throw new StackProblem(
                        "Port " + of(port) + ", wanted for " + port.name().toLowerCase(java.util.Locale.ROOT)
                                + ", is in use: stop what listens there, or choose another with " + port.variable()
                                + ".",
                        e);
            }
        }
    }

    private static int number(Port port, @org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return port.standard;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new StackProblem(port.variable() + " must be a port between 1 and 65535.");
        }
        return Integer.parseInt(value);
    }

    private static ServerSocket bind(int number) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return socket;
        } catch (IOException e) {
            throw new StackProblem("Port " + number + " is in use.", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StackProblem("Port " + socket.getLocalPort() + " cannot be released.", e);
        }
    }
}
