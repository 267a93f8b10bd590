package dev.rapport.training;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.spark.sql.SparkSession;

/**
 * Learns one version of the model, for {@code spark-submit}.
 *
 * <p>Takes the JDBC address of the service's database, and as second argument, where it is not 100 000, of how many items something is
 * learned at most. User and password are read from {@code RAPPORT_DB_USER} and {@code RAPPORT_DB_PASSWORD}.
 */
public final class Train {
    private static final int LARGEST = 100_000;

    private Train() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("which database? jdbc:postgresql://host:port/recommendation");
        }
        var largest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : LARGEST;
        var start = System.nanoTime();
        try (var spark = SparkSession.builder().appName("rapport-training").getOrCreate();
                var database = Database.connect(arguments[0]);
                var lesson = Lesson.askFor(database)) {
            var changes = database.changes();
            var learned = RandomWalk.learn(lesson.purchases(spark), largest);
            var popular = Popularity.of(lesson.sales(spark)).collectAsList();
            new StoredModel(database).add(learned, popular, changes, start);
        }
    }
}
