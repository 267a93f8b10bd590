package dev.rapport.recommendation.signal;

import static dev.rapport.recommendation.Purchases.as;
import static dev.rapport.recommendation.Purchases.bought;
import static dev.rapport.recommendation.Purchases.offers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rapport.recommendation.Contacts;
import dev.rapport.recommendation.model.ModelApiTest;
import dev.rapport.testkit.FakeLedger;
import dev.rapport.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers do with items without buying them. */
@QuarkusTest
@TestProfile(ModelApiTest.Learning.class)
class SignalApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Pool pool;

    @Inject
    Signals signals;

    private final String mark = "g" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void othersBoughtBoth() {
        for (var other = 0; other < 4; other++) {
            bought(UUID.randomUUID().toString(), mark + "-teas", mark + "-pot", mark + "-cup");
        }
    }

    @Test
    void whatSheLookedAtIsOfferedWithTheEventThatItRestsOnUntilThatIsVoided() {
        var anna = FakeLedger.profiled(20);
        var event = Contacts.looked(anna, mark + "-pot");

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].sku", equalTo(mark + "-cup"))
                        .body("[0].basis", equalTo("PERSONAL"))
                        .body("[0].score", greaterThan(0f))
                        .body("[0].evidence.kind", contains("VIEWED"))
                        .body("[0].evidence.eventId", contains(event)));

        Contacts.gone(anna, event);

        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("basis", not(hasItem("PERSONAL"))));
    }

    /** Signals come on a topic of their own, so that a correction can be read before what it corrects. */
    @Test
    void whatWasVoidedBeforeItWasReadSaysNothing() {
        var anna = FakeLedger.profiled(25);
        var event = UUID.randomUUID();
        Contacts.gone(anna, event.toString());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rows("corrected_signals", anna)).isEqualTo(1));

        pool.withTransaction(connection -> signals.add(
                        connection,
                        List.of(new Signal(
                                UUID.fromString(anna),
                                event,
                                mark,
                                SignalKind.VIEWED,
                                null,
                                Clock.systemUTC().instant()))))
                .await()
                .indefinitely();

        assertThat(rows("signals", anna)).isZero();
    }

    private int rows(String table, String customer) {
        return pool.preparedQuery("select from " + table + " where customer_id = $1")
                .execute(Tuple.of(UUID.fromString(customer)))
                .await()
                .indefinitely()
                .size();
    }

    @Test
    void whatSheDislikesSpeaksAgainstWhatGoesWithIt() {
        var anna = FakeLedger.profiled(21);
        bought(anna, mark + "-teas", mark + "-pot");
        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("[0].basis", equalTo("PERSONAL")));

        var event = Contacts.rated(anna, mark + "-pot", 1);

        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("basis", not(hasItem("PERSONAL"))));
        Contacts.gone(anna, event);
        await().atMost(PATIENCE).untilAsserted(() -> recommended(anna).body("[0].basis", equalTo("PERSONAL")));
        Contacts.rated(anna, mark + "-pot", 5);
        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].basis", equalTo("PERSONAL"))
                        .body("[0].evidence.kind", contains("BOUGHT", "RATED")));
    }

    /** As many as nobody makes by hand; what counts is read without looking at the others. */
    @Test
    void whoLookedAtThingsAMillionTimesIsAnsweredLikeEverybody() {
        var anna = FakeLedger.profiled(22);
        pool.preparedQuery("""
                        insert into signals (customer_id, event_id, sku, kind, occurred_at)
                        select $1::uuid, gen_random_uuid(), $2 || '-' || g % 5000, 'VIEWED', now() - g * interval '10 seconds'
                        from generate_series(1, 1000000) g
                        """)
                .execute(Tuple.of(UUID.fromString(anna), mark))
                .await()
                .indefinitely();
        Contacts.looked(anna, mark + "-pot");

        await().atMost(PATIENCE)
                .untilAsserted(() -> recommended(anna)
                        .body("[0].sku", equalTo(mark + "-cup"))
                        .body("[0].evidence.kind", everyItem(equalTo("VIEWED"))));
        assertThat(as(Tokens.agent())
                        .body(offers(anna))
                        .post("/v1/customer-offers")
                        .time())
                .as("milliseconds, of which a gateway grants some hundreds")
                .isLessThan(2000);
    }

    @Test
    void whatWasLookedAtHalfAYearAgoIsForgotten() {
        var anna = FakeLedger.profiled(23);
        var now = Clock.systemUTC().instant();
        keep(anna, "old", SignalKind.VIEWED, now.minus(Duration.ofDays(190)));
        keep(anna, "rated", SignalKind.RATED, now.minus(Duration.ofDays(190)));
        keep(anna, "new", SignalKind.VIEWED, now.minus(Duration.ofDays(170)));

        new ForgetFaded(pool, Clock.systemUTC()).forget().await().indefinitely();

        var kept = pool.preparedQuery("select sku from signals where customer_id = $1 order by sku")
                .execute(Tuple.of(UUID.fromString(anna)))
                .await()
                .indefinitely();
        assertThat(kept).extracting(row -> row.getString("sku")).containsExactly(mark + "new", mark + "rated");
    }

    private void keep(String customer, String sku, SignalKind kind, Instant at) {
        var signal = new Signal(
                UUID.fromString(customer),
                UUID.randomUUID(),
                mark + sku,
                kind,
                kind == SignalKind.RATED ? 4.0 : null,
                at);
        pool.withTransaction(connection -> signals.add(connection, List.of(signal)))
                .await()
                .indefinitely();
    }

    private static ValidatableResponse recommended(String customer) {
        return as(Tokens.agent())
                .body(offers(customer))
                .post("/v1/customer-offers")
                .then()
                .statusCode(200)
                .rootPath("items[0].recommendations");
    }
}
