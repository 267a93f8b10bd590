package dev.rapport.training;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** That of recommendation-service. */
record Database(String url, Properties login, Connection connection) implements AutoCloseable {
    /** As often as the service counts them, so that it does not learn the same again. */
    private static final String CHANGES = """
            select (n_tup_ins + n_tup_upd + n_tup_del)::bigint from pg_stat_user_tables
            where schemaname = current_schema() and relname = 'basket_items'
            """;

    static Database connect(String url) throws SQLException {
        var login = new Properties();
        login.setProperty("user", System.getenv().getOrDefault("RAPPORT_DB_USER", "recommendation"));
        login.setProperty("password", System.getenv().getOrDefault("RAPPORT_DB_PASSWORD", ""));
        login.setProperty("driver", "org.postgresql.Driver");
        return new Database(url, login, DriverManager.getConnection(url, login));
    }

    long changes() throws SQLException {
        return number(CHANGES);
    }

    /** The first column of the first row. */
    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
