package dev.rapport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rapport.stack.Ports.Port;
import dev.rapport.stack.Progress;
import dev.rapport.stack.load.ImportResult;
import dev.rapport.stack.load.RestOrderSender;
import dev.rapport.stack.load.RetailImport;
import dev.rapport.stack.server.RapportService.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service is killed while a store is loaded; afterwards every order counts exactly once, everywhere. */
class KilledDuringImportIT {
    private static final int INVOICES = 6000;
    private static final int CUSTOMERS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String source = "kill-" + UUID.randomUUID().toString().substring(0, 8);
    private BigDecimal expected = BigDecimal.ZERO;
    private int lines;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsLostAndNothingIsDoubled(Kind kind) throws IOException {
        var file = Files.createTempFile(Path.of("target"), source, ".csv");
        Files.write(file, export());

        var importing = CompletableFuture.supplyAsync(() -> load(file));
        awaitOrders(kind == Kind.PROFILE ? 0 : INVOICES / 8);
        RunningStack.stack().service(kind).kill();
        assertThat(importing).as("the import when %s was killed", kind).isNotDone();
        RunningStack.stack().restart(kind);
        var result = importing.join();
        var again = load(file);

        assertThat(result.refused()).isZero();
        assertThat(result.created() + result.duplicates()).isEqualTo(INVOICES);
        assertThat(again.created()).isZero();
        assertThat(again.duplicates()).isEqualTo(INVOICES);
        assertTotals();
        await().atMost(PATIENCE).untilAsserted(this::assertProjected);
    }

    private void awaitOrders(int least) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Tables.number("interaction", "select count(*) from orders where source = '" + source + "'")
                        >= least);
    }

    private void assertTotals() {
        var totals = RunningStack.as("ops1")
                .get(RunningStack.url(Port.INTERACTION) + "/v1/order-totals?source=" + source)
                .body();
        assertThat(totals.get("customers").asInt()).isEqualTo(CUSTOMERS);
        assertThat(totals.at("/kinds/0/orders").asInt()).isEqualTo(INVOICES);
        assertThat(totals.at("/kinds/0/lines").asInt()).isEqualTo(lines);
        assertThat(totals.at("/kinds/0/value").decimalValue()).isEqualByComparingTo(expected);
        assertThat(Tables.number("interaction", """
                with recomputed as (
                    select subject, currency,
                        count(*) filter (where kind = 'ORDER') as orders,
                        count(*) filter (where kind = 'CANCELLATION') as cancellations,
                        coalesce(sum(value) filter (where kind = 'ORDER'), 0) as gross,
                        sum(value) as net, sum(line_count) as lines,
                        min(ordered_at) filter (where kind = 'ORDER') as first_order_at,
                        max(ordered_at) filter (where kind = 'ORDER') as last_order_at
                    from orders where subject is not null group by subject, currency
                ), kept as (
                    select subject, currency, sum(orders), sum(cancellations), sum(gross), sum(net), sum(lines),
                        min(first_at), max(last_at)
                    from order_days group by subject, currency
                )
                select count(*) from (
                    (select * from recomputed except select * from kept)
                    union all (select * from kept except select * from recomputed)) wrong
                """))
                .as("metrics that differ from a recomputation")
                .isZero();
    }

    /** What travelled by Kafka has arrived once, and nothing waits in an outbox. */
    private void assertProjected() {
        assertThat(Tables.number("interaction", "select count(*) from outbox")).isZero();
        assertThat(Tables.number("profile", "select count(*) from outbox")).isZero();
        assertThat(Tables.number("recommendation", """
                select count(distinct order_id) from basket_items where sku like '%s%%'""".formatted(source))).isEqualTo(INVOICES);
        assertThat(Tables.number("recommendation", """
                select count(*) from basket_items where sku like '%s%%'""".formatted(source))).isEqualTo(lines);
    }

    private ImportResult load(Path file) {
        var sender = new RestOrderSender(
                RunningStack.as("ops1"), RunningStack.url(Port.PROFILE), RunningStack.url(Port.INTERACTION));
        var report = file.resolveSibling(source + "-refused.csv");
        return new RetailImport(sender, Progress.silent(), ZoneId.of("Europe/London"), "GBP").run(file, source, report);
    }

    private List<String> export() {
        var random = new SplittableRandom(4);
        var rows = new java.util.ArrayList<String>();
        rows.add("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        for (var invoice = 0; invoice < INVOICES; invoice++) {
            var count = 1 + random.nextInt(8);
            for (var line = 0; line < count; line++) {
                var quantity = 1 + random.nextInt(9);
                var price = BigDecimal.valueOf(random.nextInt(1, 9999), 3);
                expected = expected.add(price.multiply(BigDecimal.valueOf(quantity)));
                lines++;
                rows.add("%d,%s-%d,Thing,%d,2011-03-01 10:00:00,%s,%d.0,United Kingdom"
                        .formatted(invoice + 100000, source, line, quantity, price, 10_000 + invoice % CUSTOMERS));
            }
        }
        return rows;
    }
}
