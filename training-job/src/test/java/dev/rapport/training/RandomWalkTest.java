package dev.rapport.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RandomWalkTest {
    private static final Offset<Float> TINY = Offset.offset(1e-6f);
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void walksFromEachItemOverWhoHadIt() {
        var learned = RandomWalk.learn(
                purchases("1 pot", "1 cup", "1 pot", "2 pot", "2 cup", "2 tea", "3 pot", "3 tea", "4 rare"), 100);

        assertThat(learned.items()).containsExactly("pot", "cup", "tea");
        assertThat(learned.people()).isEqualTo(4);
        var rows = rows(learned);
        assertThat(rows.keySet()).containsExactlyInAnyOrder(0, 1, 2);
        // pot was had by three; 1 had two items, 2 three, 3 two
        var step = Math.pow(3, -.9);
        assertThat(weight(rows.get(0), 1))
                .isCloseTo((float) (step * (Math.pow(2, -.9) + Math.pow(3, -.9)) * Math.pow(2, -.6)), TINY);
        assertThat(weight(rows.get(1), 2))
                .isCloseTo((float) (Math.pow(2, -.9) * Math.pow(3, -.9) * Math.pow(2, -.6)), TINY);
        assertThat(weight(rows.get(2), 2)).isZero();
    }

    @Test
    void learnsOfTheItemsThatMostPeopleHadAlone() {
        var learned =
                RandomWalk.learn(purchases("1 pot", "1 cup", "2 pot", "2 cup", "3 pot", "3 tea", "4 cup", "4 tea"), 2);

        assertThat(learned.items()).containsExactly("cup", "pot");
        assertThat(rows(learned)).hasSize(2);
    }

    @Test
    void nothingSoldTeachesNothing() {
        var learned = RandomWalk.learn(purchases(), 100);

        assertThat(learned.items()).isEmpty();
        assertThat(rows(learned)).isEmpty();
        assertThat(Popularity.of(sales()).collectAsList()).isEmpty();
    }

    @Test
    void whatIsBoughtOfLateIsMorePopular() {
        var popular = Popularity.of(
                        sales(sale("old", "Old pot", 30), sale("new", "Pot", 30), sale("new", "New pot", 0)))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row));

        assertThat(popular.get("new").getString(1)).isEqualTo("New pot");
        assertThat(popular.get("new").getDouble(3)).isEqualTo(1);
        assertThat(popular.get("old").getDouble(3)).isCloseTo(Math.exp(-1) / (1 + Math.exp(-1)), Offset.offset(1e-9));
    }

    private static Dataset<Row> purchases(String... bought) {
        var rows = List.of(bought).stream()
                .map(each -> each.split(" "))
                .map(each -> RowFactory.create(Long.parseLong(each[0]), each[1]))
                .toList();
        return spark.createDataFrame(
                rows, new StructType().add("person", DataTypes.LongType).add("sku", DataTypes.StringType));
    }

    private static Row sale(String sku, String name, int daysAgo) {
        var at = Instant.parse("2026-01-01T00:00:00Z").minusSeconds(daysAgo * 86_400L);
        return RowFactory.create(sku, name, "pots", Timestamp.from(at));
    }

    private static Dataset<Row> sales(Row... sales) {
        return spark.createDataFrame(
                List.of(sales),
                new StructType()
                        .add("sku", DataTypes.StringType)
                        .add("name", DataTypes.StringType)
                        .add("category", DataTypes.StringType)
                        .add("ordered_at", DataTypes.TimestampType));
    }

    private static Map<Integer, byte[]> rows(RandomWalk.Learned learned) {
        return learned.rows().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.<Integer>getAs("had"), StoredModel::encoded));
    }

    /** As the service reads it. */
    private static float weight(byte[] row, int item) {
        var bytes = ByteBuffer.wrap(row);
        var items = row.length / 8;
        for (var place = 0; place < items; place++) {
            if (bytes.getInt(4 * place) == item) {
                return bytes.getFloat(4 * (items + place));
            }
        }
        return 0;
    }
}
