package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.Metrics.OrderSums;
import dev.rapport.interaction.metric.Metrics.ProductLineSums;
import dev.rapport.interaction.metric.Window.Aged;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the sums, each of one group. */
final class MetricRows {
    private static final List<Window> WINDOWS = List.of(Window.values());

    private MetricRows() {}

    /** Orders in one currency over one channel, of the days that one window holds and no shorter one. */
    record Orders(
            int group,
            String currency,
            String channel,
            Window within,
            OrderSums sums,
            long lines,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            TrendSums trend)
            implements Aged {
        static Orders of(Row row) {
            return new Orders(
                    row.getInteger("grp"),
                    row.getString("currency"),
                    row.getString("channel"),
                    window(row),
                    new OrderSums(
                            row.getLong("orders"),
                            row.getLong("cancellations"),
                            row.getBigDecimal("gross"),
                            row.getBigDecimal("net")),
                    row.getLong("lines"),
                    instant(row.getOffsetDateTime("first_at")),
                    instant(row.getOffsetDateTime("last_at")),
                    new TrendSums(
                            BigDecimal.valueOf(row.getLong("orders")),
                            row.getBigDecimal("days"),
                            row.getBigDecimal("day_squares"),
                            row.getBigDecimal("gross"),
                            row.getBigDecimal("squares"),
                            row.getBigDecimal("products")));
        }
    }

    /** Orders of one product line in one currency; its name is empty where it has none. */
    record Lines(int group, String line, String currency, Window within, ProductLineSums sums) implements Aged {
        static Lines of(Row row) {
            return new Lines(
                    row.getInteger("grp"),
                    row.getString("product_line"),
                    row.getString("currency"),
                    window(row),
                    new ProductLineSums(row.getLong("orders"), row.getBigDecimal("net")));
        }
    }

    /** Conversations about one product line, of one direction, over one channel. */
    record Contacts(int group, String line, String direction, String channel, Window within, long count, Instant lastAt)
            implements Aged {
        static Contacts of(Row row) {
            return new Contacts(
                    row.getInteger("grp"),
                    row.getString("product_line"),
                    row.getString("direction"),
                    row.getString("channel"),
                    window(row),
                    row.getLong("count"),
                    row.getOffsetDateTime("last_at").toInstant());
        }
    }

    /** Visits on the days after that of the last order; and whether there was one later on that day itself. */
    record Visits(int group, long count, boolean alsoThatDay) {
        static Visits of(Row row) {
            return new Visits(row.getInteger("grp"), row.getLong("count"), row.getBoolean("also_that_day"));
        }

        Number number() {
            return new Number(group, "", count);
        }
    }

    /** A number of something; the product line is empty where it has none, or where it is of no line. */
    record Number(int group, String line, long count) {
        static Number of(Row row) {
            return new Number(row.getInteger("grp"), row.getString("product_line"), row.getLong("count"));
        }
    }

    /** One result for each key, in the order of their first rows. */
    static <T, R> List<R> by(List<T> rows, Function<T, ?> key, Function<List<T>, R> result) {
        return rows.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(result)
                .toList();
    }

    private static Window window(Row row) {
        return WINDOWS.get(row.getInteger("within"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
