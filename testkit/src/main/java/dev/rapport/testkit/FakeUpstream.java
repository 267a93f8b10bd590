package dev.rapport.testkit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Another service as its HTTP answers, with what it was asked; nothing of our own code is replaced. Polls of the ledger are answered aside. */
public final class FakeUpstream implements AutoCloseable {

    /** What came in: method, path with query, body, and headers. */
    public record Request(String method, String uri, String body, Headers headers) {
        public String authorization() {
            return header("Authorization");
        }

        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** What goes out. */
    public record Answer(int status, String json) {
        public static Answer ok(String json) {
            return new Answer(200, json);
        }
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Answer> behaviour;

    public FakeUpstream(Function<Request, Answer> behaviour) {
        this(0, behaviour);
    }

    public FakeUpstream(int port, Function<Request, Answer> behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void behave(Function<Request, Answer> changed) {
        behaviour = changed;
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Answer asked(Request request) {
        requests.add(request);
        return behaviour.apply(request);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Request(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), body, exchange.getRequestHeaders());
        var answer = FakeLedger.answer(request).orElseGet(() -> asked(request));
        var bytes = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
