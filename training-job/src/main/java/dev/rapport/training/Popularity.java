package dev.rapport.training;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What everybody buys at the time: each purchase counts, and less the longer it is ago. */
final class Popularity {
    /** In how many days a purchase comes to count a third (1/e) of what it did; as the service does it. */
    private static final double FADING = 30;

    private static final double SECONDS_PER_DAY = 86_400;

    private Popularity() {}

    /** {@code sku}, {@code name}, {@code category} as it was called last, and {@code popularity}, 1 for the most popular. */
    static Dataset<Row> of(Dataset<Row> sales) {
        var day = col("ordered_at").cast("timestamp").cast("double").divide(SECONDS_PER_DAY);
        var sold = sales.withColumn("day", day);
        var latest = sold.agg(max("day").as("latest"));
        var recent = sold.crossJoin(latest)
                .groupBy("sku")
                .agg(
                        max_by(col("name"), col("day")).as("name"),
                        max_by(col("category"), col("day")).as("category"),
                        sum(exp(col("day").minus(col("latest")).divide(FADING))).as("recent"));
        var most = recent.agg(coalesce(max("recent"), lit(1.0)).as("most"));
        return recent.crossJoin(most)
                .select(
                        col("sku"),
                        col("name"),
                        col("category"),
                        col("recent").divide(col("most")).as("popularity"));
    }
}
