package dev.rapport.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoStoreTest {
    private static final Instant TODAY = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void sameSeedMakesTheSameStore() {
        var first = new DemoStore(7, TODAY);
        var second = new DemoStore(7, TODAY);

        assertThat(first.items()).isEqualTo(second.items());
        for (var index = 0; index < 50; index++) {
            assertThat(first.customer(index, List.of())).isEqualTo(second.customer(index, List.of()));
            assertThat(first.orders(index, "c")).isEqualTo(second.orders(index, "c"));
            assertThat(first.interactions(index, "c")).isEqualTo(second.interactions(index, "c"));
        }
    }

    @Test
    void anotherSeedMakesAnotherStore() {
        assertThat(new DemoStore(7, TODAY).orders(1, "c")).isNotEqualTo(new DemoStore(8, TODAY).orders(1, "c"));
    }

    @Test
    void numbersAreUniqueAndTimesLieInThePast() {
        var store = new DemoStore(7, TODAY);
        var numbers = new HashSet<Object>();
        for (var index = 0; index < 300; index++) {
            for (var order : store.orders(index, "c")) {
                assertThat(numbers.add(order.get("number"))).isTrue();
                assertThat(Instant.parse((String) order.get("deliveredAt"))).isBefore(TODAY);
            }
        }
        assertThat(new HashSet<>(
                        store.items().stream().map(item -> item.get("sku")).toList()))
                .hasSize(store.items().size());
    }
}
