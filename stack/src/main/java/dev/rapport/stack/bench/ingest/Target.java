package dev.rapport.stack.bench.ingest;

import dev.rapport.stack.StackProblem;
import dev.rapport.stack.load.Api;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Where events are sent to, and the database in which they should then be.
 *
 * @param url of interaction-service
 * @param database its JDBC address
 */
public record Target(Api operator, String url, String database, String password) {
    static final String SOURCE = "bench";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The header that names a new source. */
    String authorization() {
        var answer =
                operator.post(url + "/v1/write-keys", Map.of("source", SOURCE, "purposes", List.of("service")), "");
        if (!answer.ok()) {
            throw new StackProblem("No write key was given out: " + answer.status() + ".");
        }
        var key = answer.body().path("writeKey").asText() + ":";
        return "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** As the owner of the tables, who may make some of her own. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(database, "interaction_owner", password);
    }

    void execute(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StackProblem("The database of interaction-service cannot be written.", e);
        }
    }

    long number(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new StackProblem("The database of interaction-service cannot be asked.", e);
        }
    }

    /** Without what the service was sent before. */
    void empty() {
        awaitRelayed();
        execute("truncate events, event_keys, subjects, contact_days");
    }

    /** What is only written and never told was not taken in. */
    void awaitRelayed() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from outbox") > 0) {
            if (System.nanoTime() > end) {
                throw new StackProblem(
                        "The outbox is not empty " + PATIENCE.toSeconds() + " s after the load: no figure.");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** An answered batch may have refused its events, so what counts is what is there. */
    long recorded() {
        return number("select count(*) from events where source = '" + SOURCE + "'");
    }
}
