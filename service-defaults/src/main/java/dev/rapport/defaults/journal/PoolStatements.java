package dev.rapport.defaults.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Statements on a connection of the Vert.x client. */
public record PoolStatements(SqlConnection connection) implements Statements {

    @Override
    public Uni<List<List<String>>> run(String sql, @Nullable Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).map(PoolStatements::rows);
    }

    private static List<List<String>> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PoolStatements::texts)
                .toList();
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>(row.size());
        for (var column = 0; column < row.size(); column++) {
            var value = row.getValue(column);
            texts.add(value == null ? "" : value.toString());
        }
        return texts;
    }
}
