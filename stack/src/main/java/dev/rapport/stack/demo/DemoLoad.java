package dev.rapport.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Json;
import dev.rapport.stack.Layout;
import dev.rapport.stack.Ports;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Settings;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.load.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Loads the demo store through the APIs; may be ended and started again without a double. */
public final class DemoLoad {
    private static final long SEED = 20_100_112;
    private static final int ROWS_PER_BATCH = 400;
    private static final List<String> SIGNED_IN = List.of("customer1", "customer2", "customer3");

    private final Ports ports;
    private final Tokens tokens;
    private final Api api;
    private final Progress progress;
    private final DemoStore store;

    private DemoLoad(Ports ports, Settings settings, Progress progress, LocalDate day) {
        this.ports = ports;
        this.tokens = new Tokens(ports.url(Port.KEYCLOAK), settings);
        this.api = new Api(tokens, "ops1", Json.MAPPER);
        this.progress = progress;
        this.store = new DemoStore(SEED, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /**
     * Loads the store unless an earlier start did. What that one left half done is completed with its own date, because the same
     * order on another date would be another order.
     */
    public static void onFirstStart(Layout layout, Ports ports, Settings settings, Progress progress, int customers) {
        var loaded = layout.state().resolve("demo-loaded");
        if (customers == 0 || Files.exists(loaded)) {
            return;
        }
        var begun = layout.state().resolve("demo-begun");
        try {
            if (!Files.exists(begun)) {
                Files.writeString(begun, LocalDate.now(ZoneOffset.UTC).toString());
            }
            var day = LocalDate.parse(Files.readString(begun));
            new DemoLoad(ports, settings, progress, day).run(customers);
            Files.move(begun, loaded);
        } catch (IOException e) {
            throw new StackProblem("Cannot write " + loaded + ": is the disk full?", e);
        }
    }

    private void run(int customers) {
        var start = System.nanoTime();
        var ids = createCustomers(customers);
        progress.done(customers + " demo customers", start);
        new DemoProfiles(ports, tokens).load(ids);
        progress.done("demo households, organizations, registries and preferences", start);
        new DemoConsents(new Api(tokens, "agent1", Json.MAPPER), ports.url(Port.PROFILE)).load(ids);
        progress.done("demo consents", start);
        addItems(store.items());
        progress.done("demo catalogue", start);
        var orders = IntStream.range(0, customers)
                .boxed()
                .flatMap(index -> store.orders(index, ids[index]).stream())
                .toList();
        send(orders, ports.url(Port.INTERACTION) + "/v1/orders/batch", "orders");
        progress.done(orders.size() + " demo orders", start);
        var talks = IntStream.range(0, customers)
                .boxed()
                .flatMap(index -> store.interactions(index, ids[index]).stream())
                .toList();
        send(talks, ports.url(Port.INTERACTION) + "/v1/interactions/batch", "interactions");
        progress.done(talks.size() + " demo interactions", start);
        addItems(store.arrivals());
    }

    private void addItems(List<Map<String, Object>> items) {
        AtOnce.each(items, item -> {
            var unused = require(api.post(ports.url(Port.RECOMMENDATION) + "/v1/items", item, ""));
        });
    }

    private String[] createCustomers(int customers) {
        var ids = new String[customers];
        AtOnce.each(IntStream.range(0, customers).boxed().toList(), index -> {
            var answer = api.post(
                    ports.url(Port.PROFILE) + "/v1/customers", store.customer(index, signIn(index)), "demo-" + index);
            ids[index] = require(answer).get("id").asText();
        });
        return ids;
    }

    /** The first customers can sign in as the demo users. */
    private List<Map<String, String>> signIn(int index) {
        return index < SIGNED_IN.size()
                ? List.of(Map.of("type", "keycloak_sub", "value", subject(SIGNED_IN.get(index))))
                : List.of();
    }

    private String subject(String user) {
        try {
            var claims = tokens.of(user).split("\\.")[1];
            return Json.MAPPER
                    .readTree(Base64.getUrlDecoder().decode(claims))
                    .get("sub")
                    .asText();
        } catch (IOException e) {
            throw new StackProblem("The token of " + user + " cannot be read.", e);
        }
    }

    private void send(List<Map<String, Object>> rows, String url, String member) {
        var batches = new ArrayList<List<Map<String, Object>>>();
        for (var from = 0; from < rows.size(); from += ROWS_PER_BATCH) {
            batches.add(rows.subList(from, Math.min(rows.size(), from + ROWS_PER_BATCH)));
        }
        AtOnce.each(batches, batch -> {
            var body = require(api.post(url, Map.of(member, batch), ""));
            if (body.get("refused").asInt() > 0) {
                throw new StackProblem("A demo row was refused: " + body.get("results"));
            }
        });
    }

    static JsonNode require(Api.Answer answer) {
        if (!answer.ok()) {
            throw new StackProblem(
                    "The demo data was refused: " + answer.body().path("code").asText());
        }
        return answer.body();
    }
}
