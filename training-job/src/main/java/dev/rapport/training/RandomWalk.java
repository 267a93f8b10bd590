package dev.rapport.training;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * How likely a walk from an item over somebody who had it arrives at another one, with those that everybody has made less likely: Paudel et
 * al., Updatable, Accurate, Diverse, and Scalable Recommendations for Interactive Applications (RP3beta, TiiS 2017). By the same numbers as
 * the service does it for catalogues that are too large for its other model.
 */
final class RandomWalk {
    static final String NAME = "random-walk";
    private static final double COMMON = 0.6;
    private static final double SPREAD = 0.9;
    private static final int KEPT = 200;
    /** Of what only one had nothing can be learned for others. */
    private static final int LEAST_PEOPLE = 2;

    private static final StructType PLACES =
            new StructType().add("sku", DataTypes.StringType).add("item", DataTypes.IntegerType);

    private RandomWalk() {}

    /**
     * What was learned.
     *
     * @param items that can be learned of, those that most people had first
     * @param people from how many
     * @param rows {@code had}, the place of an item, and {@code nearest}, a list of {@code item} and {@code weight} in the order of places;
     *     none for an item that says nothing
     */
    record Learned(List<String> items, long people, Dataset<Row> rows) {}

    /**
     * Learns from {@code person} and {@code sku} of each purchase.
     *
     * @param largest of how many items at most
     */
    static Learned learn(Dataset<Row> purchases, int largest) {
        var had = purchases.distinct().persist(StorageLevel.MEMORY_AND_DISK());
        var items = items(had, largest);
        var histories = had.join(broadcast(places(had, items)), "sku")
                .select("person", "item")
                .persist(StorageLevel.MEMORY_AND_DISK());
        var people = had.select("person").distinct().count();
        return new Learned(items, people, nearest(walks(histories)));
    }

    private static List<String> items(Dataset<Row> had, int largest) {
        return had
                .groupBy("sku")
                .agg(count("*").as("people"))
                .where(col("people").geq(LEAST_PEOPLE))
                .orderBy(desc("people"), col("sku"))
                .limit(largest)
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("sku"))
                .toList();
    }

    private static Dataset<Row> places(Dataset<Row> had, List<String> items) {
        var places = IntStream.range(0, items.size())
                .mapToObj(place -> RowFactory.create(items.get(place), place))
                .toList();
        return had.sparkSession().createDataFrame(new ArrayList<>(places), PLACES);
    }

    /** {@code had}, {@code item}, {@code weight}. */
    private static Dataset<Row> walks(Dataset<Row> histories) {
        var counts = histories.groupBy("item").agg(count("*").as("count"));
        var people = histories
                .groupBy("person")
                .agg(pow(count("*"), lit(-SPREAD)).as("step"))
                .withColumnRenamed("person", "owner");
        var from = histories
                .withColumnRenamed("item", "had")
                .join(people, col("person").equalTo(col("owner")))
                .select("person", "had", "step");
        return from.join(histories, "person")
                .where(col("had").notEqual(col("item")))
                .groupBy("had", "item")
                .agg(sum("step").as("reached"))
                .join(broadcast(power(counts, "had", -SPREAD)), "had")
                .join(broadcast(power(counts, "item", -COMMON)), "item")
                .select(
                        col("had"),
                        col("item"),
                        col("reached")
                                .multiply(col("had_power"))
                                .multiply(col("item_power"))
                                .as("weight"));
    }

    private static Dataset<Row> power(Dataset<Row> counts, String item, double exponent) {
        return counts.select(
                col("item").as(item), pow(col("count"), lit(exponent)).as(item + "_power"));
    }

    private static Dataset<Row> nearest(Dataset<Row> walks) {
        var nearestFirst = Window.partitionBy("had").orderBy(desc("weight"), col("item"));
        return walks.withColumn("rank", row_number().over(nearestFirst))
                .where(col("rank").leq(KEPT))
                .groupBy("had")
                .agg(sort_array(collect_list(struct("item", "weight"))).as("nearest"));
    }
}
