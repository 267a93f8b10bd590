package dev.rapport.training;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What to learn from, of those who do not refuse; forgotten when it is closed. */
record Lesson(Database database, long id) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Into how many parts it is read at once; a power of two. */
    private static final int PARTS = 16;

    /** @throws IllegalStateException where the service does not say within ten minutes of whom may be learned */
    static Lesson askFor(Database database) throws SQLException {
        var lesson = new Lesson(database, database.number("insert into lessons default values returning id"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!lesson.isGiven()) {
            if (System.nanoTime() > end) {
                lesson.close();
                throw new IllegalStateException(
                        "recommendation-service does not say of whom may be learned: is it running?");
            }
            pause();
        }
        return lesson;
    }

    private boolean isGiven() throws SQLException {
        return database.number("select count(given_at) from lessons where id = " + id) > 0;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the lesson", e);
        }
    }

    /** {@code person}, {@code sku} of each purchase. */
    Dataset<Row> purchases(SparkSession spark) {
        var parts = IntStream.range(0, PARTS)
                .mapToObj(part -> "lesson_id = " + id + " and (person & " + (PARTS - 1) + ") = " + part)
                .toArray(String[]::new);
        return spark.read()
                .jdbc(database.url(), "lesson_purchases", parts, database.login())
                .select("person", "sku");
    }

    /** {@code sku}, {@code name}, {@code category}, {@code ordered_at} of all that was sold. */
    Dataset<Row> sales(SparkSession spark) {
        return spark.read().jdbc(database.url(), "sales", database.login());
    }

    @Override
    public void close() throws SQLException {
        try (var statement = database.connection().prepareStatement("delete from lessons where id = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }
}
