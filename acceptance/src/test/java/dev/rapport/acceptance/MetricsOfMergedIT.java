package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.load.Api;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is merged and taken apart in whatever order: what a person adds up to is what her orders say, at every step. */
class MetricsOfMergedIT {
    private static final int CUSTOMERS = 5;
    private static final int STEPS = 40;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Api steward = RunningStack.as("steward1");
    private final List<String> customers = IntStream.range(0, CUSTOMERS)
            .mapToObj(each -> Shop.customer("Sum", "user_id", "sum-" + each + "-" + run))
            .toList();
    private final List<Merge> merges = new ArrayList<>();

    /** One that stands. */
    private record Merge(String id, String survivor, String merged) {
        boolean touches(String customer) {
            return survivor.equals(customer) || merged.equals(customer);
        }
    }

    /** What orders add up to. */
    private record Sum(int orders, BigDecimal net) {}

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void metricsAreThoseOfTheOrdersAtEveryStep(long seed) {
        var random = new SplittableRandom(seed);
        for (var step = 0; step < STEPS; step++) {
            act(random);
            for (var customer : customers) {
                assertThat(read(customer)).as("seed %d, step %d", seed, step).isEqualTo(recomputed(person(customer)));
            }
        }
    }

    private void act(SplittableRandom random) {
        switch (random.nextInt(4)) {
            case 0 -> Shop.order(any(random), "tea", run + "-" + random.nextInt(9));
            case 1, 2 -> merge(any(random), any(random));
            default -> undo(random);
        }
    }

    private String any(SplittableRandom random) {
        return customers.get(random.nextInt(CUSTOMERS));
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
        var orders = RunningStack.graph("agent1")
                .customer(customer, "{ metrics { orders { orders net } } }")
                .at("/data/customer/metrics/orders");
        return orders.isEmpty()
                ? new Sum(0, new BigDecimal("0.00"))
                : new Sum(
                        orders.at("/0/orders").asInt(),
                        orders.at("/0/net").decimalValue().setScale(2));
    }

    private static Sum recomputed(TreeSet<String> person) {
        var ids = person.stream().collect(Collectors.joining("','", "'", "'"));
        var url = "jdbc:postgresql://127.0.0.1:" + RunningStack.stack().ports().of(Port.POSTGRES) + "/interaction";
        var password = RunningStack.stack().settings().databasePassword();
        try (var connection = DriverManager.getConnection(url, "interaction", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), coalesce(sum(value), 0)::numeric(12, 2) from orders where subject in (" + ids
                                + ")")) {
            rows.next();
            return new Sum(rows.getInt(1), rows.getBigDecimal(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String merges() {
        return RunningStack.url(Port.PROFILE) + "/v1/merges";
    }
}
