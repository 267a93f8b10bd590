package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.load.Api;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is merged and taken apart in whatever order: what a person adds up to is what passed between us, at every step. */
class MetricsOfMergedIT {
    private static final int CUSTOMERS = 5;
    private static final int STEPS = 25;
    private static final String RAW = """
            with person as (select id from subjects where customer_id::text in (%s)),
                bought as (select * from orders where subject in (select id from person)),
                met as (select * from events where subject in (select id from person) and type <> 'SIGNAL' and order_id is null)
            select (select count(*) from bought), (select coalesce(sum(value), 0)::numeric(12, 2) from bought),
                (select count(distinct l.sku) from order_lines l join bought b on b.id = l.order_id),
                (select count(*) from met), (select count(*) from met where outcome = 'open' and direction = 'INBOUND')
            """;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Api steward = RunningStack.as("steward1");
    private final List<String> users = IntStream.range(0, CUSTOMERS)
            .mapToObj(each -> "sum-" + each + "-" + run)
            .toList();
    private final List<String> customers =
            users.stream().map(user -> Shop.customer("Sum", "user_id", user)).toList();
    private final Website website = new Website("sums-" + run);
    private final List<Merge> merges = new ArrayList<>();

    /** One that stands. */
    private record Merge(String id, String survivor, String merged) {
        boolean touches(String customer) {
            return survivor.equals(customer) || merged.equals(customer);
        }
    }

    /** What it adds up to. */
    private record Sum(int orders, BigDecimal net, int items, int interactions, int problems) {}

    /** The names under which the website tells of them are linked by event. */
    @BeforeEach
    void everybodyIsKnownByName() {
        users.forEach(website::visit);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customers)
                        .allMatch(customer -> read(customer).interactions() == 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void metricsAreThoseOfWhatHappenedAtEveryStep(long seed) {
        var random = new SplittableRandom(seed);
        for (var step = 0; step < STEPS; step++) {
            act(random);
            for (var customer : customers) {
                assertThat(read(customer)).as("seed %d, step %d", seed, step).isEqualTo(recomputed(person(customer)));
            }
        }
    }

    private void act(SplittableRandom random) {
        switch (random.nextInt(7)) {
            case 0 -> Shop.order(any(random), "tea", run + "-" + random.nextInt(9));
            case 1 -> website.visit(users.get(random.nextInt(CUSTOMERS)));
            case 2 -> call(any(random), random.nextBoolean());
            // it is no reason why anything should count otherwise
            case 3 -> Shop.decide(any(random), "marketing", random.nextBoolean() ? "GRANTED" : "WITHDRAWN");
            case 4, 5 -> merge(any(random), any(random));
            default -> undo(random);
        }
    }

    private String any(SplittableRandom random) {
        return customers.get(random.nextInt(CUSTOMERS));
    }

    private static void call(String customer, boolean solved) {
        var call = Map.of(
                "messageId", UUID.randomUUID().toString(),
                "customerId", customer,
                "direction", "INBOUND",
                "channel", "PHONE",
                "kind", "question",
                "outcome", solved ? "solved" : "open",
                "occurredAt", "2026-03-03T10:00:00Z");
        var answer = RunningStack.as("agent1").post(RunningStack.url(Port.INTERACTION) + "/v1/interactions", call, "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private void merge(String one, String other) {
        var answer = steward.post(merges(), Map.of("survivorId", one, "mergedId", other), "");
        assertThat(answer.status()).isEqualTo(person(one).contains(other) ? 409 : 201);
        if (answer.ok()) {
            merges.add(new Merge(
                    answer.body().get("id").asText(),
                    answer.body().get("survivorId").asText(),
                    answer.body().get("mergedId").asText()));
        }
    }

    private void undo(SplittableRandom random) {
        if (!merges.isEmpty()) {
            var merge = merges.remove(random.nextInt(merges.size()));
            var answer = steward.post(merges() + "/" + merge.id() + "/undo", Map.of(), "");
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    private TreeSet<String> person(String customer) {
        var person = new TreeSet<>(List.of(customer));
        var before = 0;
        while (before < person.size()) {
            before = person.size();
            merges.stream()
                    .filter(merge -> person.stream().anyMatch(merge::touches))
                    .toList()
                    .forEach(merge -> person.addAll(List.of(merge.survivor(), merge.merged())));
        }
        return person;
    }

    private static Sum read(String customer) {
        var metrics = RunningStack.graph("agent1")
                .customer(customer, "{ metrics { orders { orders net } items interactions { total openProblems } } }")
                .at("/data/customer/metrics");
        return new Sum(
                metrics.at("/orders/0/orders").asInt(),
                new BigDecimal(metrics.at("/orders/0/net").asText("0")).setScale(2),
                metrics.at("/items").asInt(),
                metrics.at("/interactions/total").asInt(),
                metrics.at("/interactions/openProblems").asInt());
    }

    private static Sum recomputed(TreeSet<String> person) {
        var ids = person.stream().collect(Collectors.joining("','", "'", "'"));
        try (var connection = Tables.connect("interaction");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(RAW.formatted(ids))) {
            rows.next();
            return new Sum(rows.getInt(1), rows.getBigDecimal(2), rows.getInt(3), rows.getInt(4), rows.getInt(5));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String merges() {
        return RunningStack.url(Port.PROFILE) + "/v1/merges";
    }
}
