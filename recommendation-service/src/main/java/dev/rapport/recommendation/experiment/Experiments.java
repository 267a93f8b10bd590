package dev.rapport.recommendation.experiment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The experiments; they are few, so there is no page of them. */
@ApplicationScoped
public class Experiments {
    private static final String ALL = "select * from experiments order by name";
    private static final String NAMED = "select * from experiments where name = $1";
    private static final String STRATEGY = "select from strategies where name = $1";
    private static final String INSERT = """
            insert into experiments (name, strategy, control_share, within_days, enabled, started_at)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing
            """;
    private static final String REPLACE = """
            update experiments set version = version + 1, control_share = $2, within_days = $3, enabled = $4
            where name = $1 and version = $5
            """;

    public Uni<List<NamedExperiment>> all(SqlClient client) {
        return client.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Experiments::experiment)
                        .toList());
    }

    Uni<Optional<NamedExperiment>> named(SqlClient client, String name) {
        return client.preparedQuery(NAMED)
                .execute(Tuple.of(name))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Experiments::experiment));
    }

    Uni<Boolean> isStrategy(SqlClient client, String name) {
        return client.preparedQuery(STRATEGY).execute(Tuple.of(name)).map(rows -> rows.size() > 0);
    }

    /** Whether the name was free. */
    Uni<Boolean> insert(SqlClient client, String name, Experiment experiment, Instant now) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.of(
                        name,
                        experiment.strategy(),
                        experiment.controlShare(),
                        experiment.withinDays(),
                        experiment.enabled(),
                        now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether it was still what was read. */
    Uni<Boolean> replace(SqlClient client, String name, Experiment experiment, long version) {
        return client.preparedQuery(REPLACE)
                .execute(Tuple.of(
                        name, experiment.controlShare(), experiment.withinDays(), experiment.enabled(), version))
                .map(rows -> rows.rowCount() == 1);
    }

    private static NamedExperiment experiment(Row row) {
        return new NamedExperiment(
                row.getString("name"),
                row.getLong("version"),
                row.getOffsetDateTime("started_at").toInstant(),
                new Experiment(
                        row.getString("strategy"),
                        row.getDouble("control_share"),
                        row.getInteger("within_days"),
                        row.getBoolean("enabled")));
    }
}
