package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.Metrics.OrderSums;
import dev.rapport.interaction.metric.Metrics.ProductLineSums;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The rows of the sums, each of one group. */
final class MetricRows {
    private MetricRows() {}

    /** Orders in one currency over one channel. */
    record Orders(
            int group,
            String currency,
            String channel,
            OrderSums ever,
            OrderSums last30,
            OrderSums last90,
            OrderSums last365,
            long lines,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            TrendSums trend,
            TrendSums trendLast365) {
        static Orders of(Row row) {
            return new Orders(
                    row.getInteger("grp"),
                    row.getString("currency"),
                    row.getString("channel"),
                    orderSums(row, ""),
                    orderSums(row, "_30"),
                    orderSums(row, "_90"),
                    orderSums(row, "_365"),
                    row.getLong("lines"),
                    instant(row.getOffsetDateTime("first_at")),
                    instant(row.getOffsetDateTime("last_at")),
                    trend(row, ""),
                    trend(row, "_365"));
        }

        private static OrderSums orderSums(Row row, String window) {
            return new OrderSums(
                    row.getLong("orders" + window),
                    row.getLong("cancellations" + window),
                    row.getBigDecimal("gross" + window),
                    row.getBigDecimal("net" + window));
        }

        private static TrendSums trend(Row row, String window) {
            return new TrendSums(
                    BigDecimal.valueOf(row.getLong("orders" + window)),
                    row.getBigDecimal("days" + window),
                    row.getBigDecimal("day_squares" + window),
                    row.getBigDecimal("gross" + window),
                    row.getBigDecimal("squares" + window),
                    row.getBigDecimal("products" + window));
        }
    }

    /** Orders of one product line in one currency; its name is empty where it has none. */
    record Lines(
            int group,
            String line,
            String currency,
            ProductLineSums ever,
            ProductLineSums last30,
            ProductLineSums last90,
            ProductLineSums last365) {
        static Lines of(Row row) {
            return new Lines(
                    row.getInteger("grp"),
                    row.getString("product_line"),
                    row.getString("currency"),
                    sums(row, ""),
                    sums(row, "_30"),
                    sums(row, "_90"),
                    sums(row, "_365"));
        }

        private static ProductLineSums sums(Row row, String window) {
            return new ProductLineSums(row.getLong("orders" + window), row.getBigDecimal("net" + window));
        }
    }

    /** Conversations about one product line, of one direction, over one channel. */
    record Contacts(
            int group,
            String line,
            String direction,
            String channel,
            long ever,
            long last30,
            long last90,
            long last365,
            Instant lastAt) {
        static Contacts of(Row row) {
            return new Contacts(
                    row.getInteger("grp"),
                    row.getString("product_line"),
                    row.getString("direction"),
                    row.getString("channel"),
                    row.getLong("count"),
                    row.getLong("count_30"),
                    row.getLong("count_90"),
                    row.getLong("count_365"),
                    row.getOffsetDateTime("last_at").toInstant());
        }
    }

    /** A number of something; the product line is empty where it has none, or where it is of no line. */
    record Number(int group, String line, long count) {
        static Number of(Row row) {
            return new Number(row.getInteger("grp"), row.getString("product_line"), row.getLong("count"));
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
