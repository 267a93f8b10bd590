package dev.rapport.acceptance;

import dev.rapport.stack.Ports.Port;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the services of the running stack keep; each has a database of its own, which is called as its user. */
final class Tables {
    private Tables() {}

    static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + RunningStack.stack().ports().of(Port.POSTGRES) + "/" + database;
    }

    static Connection connect(String database) throws SQLException {
        var password = RunningStack.stack().settings().databasePassword();
        return DriverManager.getConnection(url(database), database, password);
    }

    /** The first column of the first row. */
    static long number(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
