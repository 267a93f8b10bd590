package dev.rapport.interaction.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepPartitionsDbTest {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'events_'yyyy_MM");

    @Inject
    KeepPartitions keepPartitions;

    @Inject
    Pool pool;

    @Test
    void threeMonthsAheadAreReadyAndWhatIsOlderThanMayBeKeptIsDropped() {
        var now = YearMonth.now(ZoneOffset.UTC);
        assertThat(partitions())
                .contains("events_earlier", name(now), name(now.plusMonths(3)), name(now.minusMonths(12)));

        var horizon = now.minusMonths(11).atDay(15).atStartOfDay().atOffset(ZoneOffset.UTC);
        keep(horizon);
        keep(horizon);

        assertThat(partitions())
                .contains("events_earlier", name(now), name(now.plusMonths(3)), name(now.minusMonths(11)))
                .doesNotContain(name(now.minusMonths(12)));
        record(now.minusMonths(12));
    }

    @Test
    void serviceThatCouldNotRecordNextMonthDoesNotStart() {
        var tooShort = new KeepPartitions(pool, Clock.systemUTC(), Optional.of(Duration.ofDays(30)));
        var enough = new KeepPartitions(pool, Clock.systemUTC(), Optional.of(Duration.ofDays(32)));

        assertThatThrownBy(() -> tooShort.requirePossible(new StartupEvent())).hasMessageContaining("32D");
        assertThatCode(() -> enough.requirePossible(new StartupEvent())).doesNotThrowAnyException();
    }

    /** What is told late of a month that was dropped must not stop what is recorded with it. */
    private void record(YearMonth month) {
        var at = month.atDay(3).atStartOfDay().atOffset(ZoneOffset.UTC);
        var rows = pool.preparedQuery("""
                        insert into events (subject, occurred_at, id, received_at, source, number, type, kind, direction, channel)
                        values ($1, $2, $1, $2, 'late', '1', 'CALL', 'late', 'INBOUND', 'PHONE') returning id
                        """)
                .execute(Tuple.of(UUID.randomUUID(), at))
                .await()
                .indefinitely();
        assertThat(rows.size()).isEqualTo(1);
    }

    private void keep(OffsetDateTime horizon) {
        keepPartitions.keep(horizon).await().indefinitely();
    }

    private List<String> partitions() {
        var rows = pool.query(
                        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'events'::regclass")
                .execute()
                .await()
                .indefinitely();
        var names = new ArrayList<String>();
        rows.forEach(row -> names.add(row.getString(0)));
        return names;
    }

    private static String name(YearMonth month) {
        return month.format(NAME);
    }
}
