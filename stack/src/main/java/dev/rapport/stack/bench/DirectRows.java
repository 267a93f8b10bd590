package dev.rapport.stack.bench;

import dev.rapport.stack.StackProblem;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** A service's database, for rows that a bench needs to be there and for looking at what the service did. */
public final class DirectRows implements AutoCloseable {
    private final Connection connection;

    public DirectRows(String url, String owner, String password) {
        connection = asked(() -> DriverManager.getConnection(url, owner, password));
    }

    /** Work on a database. */
    private interface Work<T> {
        T done() throws SQLException;
    }

    /**
     * Copies rows in and looks at the table once, so that the first statements are planned well.
     *
     * @param columns the table with its columns: {@code items (sku, name)}
     * @param rows in the text format of {@code COPY}
     */
    public void copy(String columns, Stream<String> rows) {
        var unused = asked(() -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
            for (var each = rows.iterator(); each.hasNext(); ) {
                var row = (each.next() + "\n").getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            return copy.endCopy();
        });
        execute("analyze " + columns.substring(0, columns.indexOf(' ')));
    }

    public void execute(String sql) {
        var unused = asked(() -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The first column of each row. */
    public List<String> column(String sql) {
        return asked(() -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var values = new ArrayList<String>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        });
    }

    private static <T> T asked(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw new StackProblem("A database does not answer: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    @Override
    public void close() {
        var unused = asked(() -> {
            connection.close();
            return true;
        });
    }
}
