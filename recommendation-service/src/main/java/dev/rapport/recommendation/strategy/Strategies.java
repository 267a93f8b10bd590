package dev.rapport.recommendation.strategy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The strategies; they are few, so there is no page of them. */
@ApplicationScoped
public class Strategies {
    private static final String COLUMNS =
            "kind, description, enabled, value, propensity, purposes, relations, most_per_week, rest_days";
    private static final String ALL = "select name, version, " + COLUMNS + " from strategies order by name";
    private static final String BY_NAME = "select name, version, " + COLUMNS + " from strategies where name = $1";
    private static final String INSERT = "insert into strategies (name, " + COLUMNS
            + ") values ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing";
    private static final String REPLACE = "update strategies set (version, " + COLUMNS
            + ") = (version + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9) where name = $10 and version = $11";

    public Uni<List<NamedStrategy>> all(SqlClient client) {
        return client.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Strategies::strategy)
                        .toList());
    }

    Uni<Optional<NamedStrategy>> named(SqlClient client, String name) {
        return client.preparedQuery(BY_NAME)
                .execute(Tuple.of(name))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Strategies::strategy));
    }

    /** Whether the name was free. */
    Uni<Boolean> insert(SqlClient client, String name, Strategy strategy) {
        return client.preparedQuery(INSERT)
                .execute(columns(strategy).addString(name))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Whether it was still what was read. */
    Uni<Boolean> replace(SqlClient client, String name, Strategy strategy, long version) {
        return client.preparedQuery(REPLACE)
                .execute(columns(strategy).addString(name).addLong(version))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Tuple columns(Strategy strategy) {
        return Tuple.tuple()
                .addString(strategy.kind().name())
                .addString(strategy.description())
                .addBoolean(strategy.enabled())
                .addDouble(strategy.value())
                .addDouble(strategy.propensity())
                .addArrayOfString(new TreeSet<>(strategy.purposes()).toArray(String[]::new))
                .addArrayOfString(
                        strategy.relations().stream().map(Enum::name).sorted().toArray(String[]::new))
                .addInteger(strategy.mostPerWeek())
                .addInteger(strategy.restDays());
    }

    private static NamedStrategy strategy(Row row) {
        return new NamedStrategy(
                row.getString("name"),
                row.getLong("version"),
                new Strategy(
                        ActionKind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getBoolean("enabled"),
                        row.getDouble("value"),
                        row.getDouble("propensity"),
                        Set.of(row.getArrayOfStrings("purposes")),
                        Arrays.stream(row.getArrayOfStrings("relations"))
                                .map(CustomerRelation::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getInteger("most_per_week"),
                        row.getInteger("rest_days")));
    }
}
