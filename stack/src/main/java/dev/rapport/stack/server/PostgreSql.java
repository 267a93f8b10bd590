package dev.rapport.stack.server;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.rapport.stack.Layout;
import dev.rapport.stack.StackProblem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** PostgreSQL out of a Maven artifact, with a database and two roles for each service: one owns the tables, one uses them. */
public final class PostgreSql implements Server {
    private final EmbeddedPostgres postgres;
    private final Layout layout;

    private PostgreSql(EmbeddedPostgres postgres, Layout layout) {
        this.postgres = postgres;
        this.layout = layout;
    }

    /** What is committed is on the disk: the embedding library would by default give that up for speed. */
    public static PostgreSql start(Layout layout, int port) {
        var log = Redirect.appendTo(layout.log("postgresql").toFile());
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setOverrideWorkingDirectory(Layout.directory(layout.cache().resolve("postgresql"))
                            .toFile())
                    .setDataDirectory(layout.state().resolve("data/postgresql"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "2GB")
                    // what is on a solid-state disk, or in memory, is as near in any order
                    .setServerConfig("random_page_cost", "1.1")
                    // checkpoints by the clock and not by every gigabyte, each of which writes all touched
                    // pages again
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("checkpoint_timeout", "15min")
                    // an outbox is all dead rows within seconds; what is cleared soon is used again while it is in
                    // memory
                    .setServerConfig("autovacuum_naptime", "5s")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
            return new PostgreSql(postgres, layout);
        } catch (IOException | IllegalStateException e) {
            throw new StackProblem("PostgreSQL did not start; its log is " + layout.log("postgresql") + ".", e);
        }
    }

    /** The process that another command may have to stop when this stack was killed. */
    public static java.util.Optional<ProcessHandle> leftBehind(Layout layout) {
        var pid = layout.state().resolve("data/postgresql/postmaster.pid");
        try (var lines = Files.lines(pid)) {
            return lines.findFirst()
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                    .filter(PidFile::runs)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    /** The JDBC address of a database of a server that runs. */
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Runs statements as the superuser of a server that runs. */
    public static void administer(int port, List<String> statements) {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), "postgres", "postgres")) {
            for (var sql : statements) {
                execute(connection, sql);
            }
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL cannot be administered.", e);
        }
    }

    /** Creates database and roles once; both roles keep the same password from the environment. */
    @CanIgnoreReturnValue
    public PostgreSql createDatabase(String name, String password) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            createRole(connection, name + "_owner", password);
            createRole(connection, name, password);
            if (!exists(connection, "select 1 from pg_database where datname = '" + name + "'")) {
                execute(connection, "create database " + name + " owner " + name + "_owner");
                execute(connection, "revoke all on database " + name + " from public");
                execute(connection, "grant connect on database " + name + " to " + name);
            }
            return this;
        } catch (SQLException e) {
            throw new StackProblem("The database " + name + " cannot be created.", e);
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void awaitReady() {
        // EmbeddedPostgres.start returns only when the server answers
    }

    /** Also while it recovers from a crash of one of its processes, when nobody can connect. */
    @Override
    public boolean alive() {
        return leftBehind(layout).isPresent();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new StackProblem("PostgreSQL did not stop cleanly.", e);
        }
    }

    private static void createRole(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = '" + role + "'") ? "alter" : "create";
        execute(connection, verb + " role " + role + " login password '" + password.replace("'", "''") + "'");
    }

    private static boolean exists(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
