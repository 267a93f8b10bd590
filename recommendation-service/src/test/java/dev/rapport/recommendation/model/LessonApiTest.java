package dev.rapport.recommendation.model;

import static dev.rapport.recommendation.Purchases.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.testkit.FakeLedger;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a job is given that learns in the place of the service. */
@QuarkusTest
public class LessonApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KNOWN =
            "select count(*) as number from basket_items where sku = $1 and customer_id is not null";
    private static final String PURCHASES =
            "select lesson_id, person, sku from lesson_purchases where sku = $1 order by lesson_id, person";

    @Inject
    Pool pool;

    private final String sku = "lesson-" + UUID.randomUUID();

    private record Purchase(long lesson, long person) {}

    @Test
    void eachLessonTellsWhatWasBoughtByThoseWhoDoNotRefuseAndNotWhoTheyAre() {
        var willing = FakeLedger.profiled(0);
        bought(willing, "lessons", sku);
        bought(FakeLedger.GRANTED, "lessons", sku);
        await().atMost(PATIENCE).until(() -> known() == 2);

        var first = purchasesOf(ask());
        var second = purchasesOf(ask());

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        assertThat(first.getFirst().person()).isNotEqualTo(second.getFirst().person());
    }

    private long known() {
        return number(KNOWN, Tuple.of(sku));
    }

    private long ask() {
        return number("insert into lessons default values returning id as number", Tuple.tuple());
    }

    private List<Purchase> purchasesOf(long lesson) {
        await().atMost(PATIENCE)
                .until(() ->
                        number("select count(given_at) as number from lessons where id = $1", Tuple.of(lesson)) == 1);
        var rows = pool.preparedQuery(PURCHASES).execute(Tuple.of(sku)).await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Purchase(row.getLong("lesson_id"), row.getLong("person")))
                .filter(purchase -> purchase.lesson() == lesson)
                .toList();
    }

    private long number(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("number");
    }
}
