package dev.rapport.stack.bench.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.stack.Json;
import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.Stack;
import dev.rapport.stack.StackProblem;
import dev.rapport.stack.Tokens;
import dev.rapport.stack.bench.DirectRows;
import dev.rapport.stack.bench.Figure;
import dev.rapport.stack.bench.HttpLoad;
import dev.rapport.stack.load.Api;
import dev.rapport.stack.server.PostgreSql;
import dev.rapport.stack.server.RapportService.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How fast recommendation-service answers among 50 000 customers and 4 000 items, what it must never offer, and how soon those are found whom
 * a new item fits. On a stack of its own, which starts from nothing.
 */
final class ServingBench {
    private static final int RUNS = 3;
    private static final int LOOKED_AT = 1_000;
    private static final int FIRST = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Stack stack;
    private final Progress progress;
    private final Shop shop = new Shop();
    private final Tokens tokens;

    ServingBench(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.tokens = new Tokens(stack.ports().url(Port.KEYCLOAK), stack.settings());
    }

    List<Figure> run() {
        progress.say("  50 000 customers and 4 000 items");
        fillProfiles();
        try (var rows = rows(Kind.RECOMMENDATION)) {
            fillShop(rows);
            progress.say("  learning from them");
            await("the model is not learned", () -> !models().isEmpty());
            await(
                    "neighbours are not counted",
                    () -> rows.column("select sku from stale_items").isEmpty());
            var figures = Stream.of(serving(), forbidden(), arrival(rows));
            return figures.toList();
        }
    }

    /** Straight into the databases: it is not the way in that is measured here. */
    private void fillProfiles() {
        try (var rows = rows(Kind.PROFILE)) {
            rows.copy("customers (id, version, given_name, family_name, created_at, updated_at)", shop.customerRows());
            importFirstGrant();
            rows.execute("create temp table granted (customer_id uuid, place int)");
            rows.copy("granted (customer_id, place)", shop.furtherGrants());
            List.of("consent_entries", "consent_standings").forEach(table -> rows.execute(likeTheFirst(table)));
        }
    }

    /** The ledger says of the others what it says of her. */
    private void importFirstGrant() {
        var grant = Map.of(
                "customerId",
                shop.customers().get(Shop.FIRST_PROFILED).toString(),
                "purpose",
                "profiling",
                "decision",
                "IMPORTED",
                "decidedAt",
                Instant.now().minus(Duration.ofHours(1)).toString());
        var evidence = Map.of("kind", "OTHER_SYSTEM", "reference", "bench");
        var answer = api("ops1")
                .post(
                        stack.ports().url(Port.PROFILE) + "/v1/consents/batch",
                        Map.of("decisions", List.of(grant), "evidence", evidence),
                        "");
        if (answer.body().path("created").asInt() != 1) {
            throw new StackProblem("A consent is refused: "
                    + answer.body().at("/results/0/code").asText() + ".");
        }
    }

    private static String likeTheFirst(String table) {
        return """
                insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(first) || jsonb_build_object(
                    'id', uuidv7(), 'seq', first.seq + g.place, 'customer_id', g.customer_id))).*
                from (select * from %1$s order by seq limit 1) first, granted g
                """.formatted(table);
    }

    private void fillShop(DirectRows rows) {
        rows.copy("gifts (item_id, customer_id, sku)", shop.giftRows());
        rows.copy("items (sku, name, category, available, hidden, blocked, valid_to, arrived_at)", shop.itemRows());
        rows.copy("basket_items (order_id, sku, customer_id, name, category, ordered_at)", shop.lineRows());
        rows.execute("insert into stale_items (sku) select sku from items");
    }

    private List<JsonNode> models() {
        var answer = api("ops1").get(stack.ports().url(Port.RECOMMENDATION) + "/v1/models");
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .filter(model -> model.path("inUse").asBoolean())
                .toList();
    }

    private Figure serving() {
        HttpLoad.warmUp(yaml(30));
        var p99 = IntStream.range(0, RUNS)
                .mapToDouble(run -> {
                    progress.say("  200 a second, run " + (run + 1) + " of " + RUNS);
                    return HttpLoad.run(yaml(20)).p99Millis();
                })
                .toArray();
        var note =
                "first: 10, 200/s by REST, 50 000 customers, 4 000 items, %d lines, nine of ten profiled, all gates on"
                        .formatted(shop.lines());
        return new Figure(RecommendFigures.BENCH, "serving_p99_ms", Figure.median(p99), "ms", "<= 20", RUNS, note);
    }

    private String yaml(int seconds) {
        var customers = IntStream.range(0, Shop.CUSTOMERS)
                .filter(customer -> customer % 25 == 0 || customer % 25 == 7)
                .mapToObj(customer -> shop.customers().get(customer).toString())
                .collect(Collectors.joining(", "));
        return """
                name: serving
                http:
                  host: %s
                  sharedConnections: 32
                phases:
                - serving:
                    constantRate:
                      usersPerSec: 200
                      duration: %ds
                      scenario:
                      - serving:
                        - randomItem:
                            toVar: id
                            list: [%s]
                        - httpRequest:
                            POST: /v1/customer-offers
                            headers:
                              authorization: Bearer %s
                              content-type: application/json
                            body: '{"ids":["${id}"],"recommendations":%d}'
                """.formatted(stack.ports().url(Port.RECOMMENDATION), seconds, customers, tokens.of("agent1"), FIRST);
    }

    /** Of what is offered to some: what they have, what must not be offered, and what rests on what they bought for others. */
    private Figure forbidden() {
        progress.say("  looking at what is offered to " + LOOKED_AT);
        var withheld = IntStream.range(0, Shop.ITEMS)
                .filter(Shop::isWithheld)
                .mapToObj(Shop::sku)
                .collect(Collectors.toSet());
        var api = api("agent1");
        var offered = 0;
        var forbidden = 0;
        for (var customer = 0; customer < LOOKED_AT; customer++) {
            var had = shop.had(customer);
            var given = shop.given(customer);
            for (var offer : offers(api, customer)) {
                var sku = offer.path("sku").asText();
                offered++;
                var fromGift = StreamSupport.stream(offer.path("evidence").spliterator(), false)
                        .anyMatch(fact -> given.contains(fact.path("sku").asText()));
                forbidden += had.contains(sku) || withheld.contains(sku) || fromGift ? 1 : 0;
            }
        }
        var note = "%d offers to %d customers: owned, hidden, blocked, past, not available, or resting on a gift"
                .formatted(offered, LOOKED_AT);
        return new Figure(RecommendFigures.BENCH, "forbidden_items", forbidden, "", "0", 1, note);
    }

    private JsonNode offers(Api api, int customer) {
        var request = Map.of("ids", List.of(shop.customers().get(customer)), "recommendations", FIRST);
        var offers = api.post(stack.ports().url(Port.RECOMMENDATION) + "/v1/customer-offers", request, "")
                .body()
                .at("/items/0/recommendations");
        var personal = Shop.isProfiled(customer) ? "PERSONAL" : "POPULAR";
        if (offers.size() != FIRST || !offers.at("/0/basis").asText().equals(personal)) {
            throw new StackProblem("A customer is not offered what she should be: no figure.");
        }
        return offers;
    }

    private Figure arrival(DirectRows rows) {
        progress.say("  a new item");
        var item = Map.of("sku", "bench-new", "name", "New thing", "category", Shop.category(0));
        var start = System.nanoTime();
        var answer = api("ops1").post(stack.ports().url(Port.RECOMMENDATION) + "/v1/items", item, "");
        if (answer.status() != 201) {
            throw new StackProblem("An item is refused with " + answer.status() + ".");
        }
        await("nobody is told", () -> rows.column("select sku from arrivals").isEmpty());
        var seconds = (System.nanoTime() - start) / 1e9;
        var told = rows.column("select customer_id from notifications where sku = 'bench-new'");
        var silent = IntStream.range(0, Shop.CUSTOMERS)
                .filter(customer -> !Shop.isProfiled(customer))
                .mapToObj(customer -> shop.customers().get(customer).toString())
                .collect(Collectors.toSet());
        if (told.isEmpty() || told.stream().anyMatch(silent::contains)) {
            throw new StackProblem("Told are " + told.size() + ", perhaps some who did not let us: no figure.");
        }
        var note = "from its request until the last is told: %d of 50 000 customers, none without consent"
                .formatted(told.size());
        return new Figure(RecommendFigures.BENCH, "arrival_seconds", seconds, "s", "<= 10", 1, note);
    }

    private Api api(String user) {
        return new Api(tokens, user, Json.MAPPER);
    }

    private DirectRows rows(Kind kind) {
        var url = PostgreSql.url(stack.ports().of(Port.POSTGRES), kind.database());
        return new DirectRows(url, kind.database() + "_owner", stack.settings().databasePassword());
    }

    private static void await(String otherwise, BooleanSupplier done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new StackProblem("After five minutes " + otherwise + ".");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
