package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.MetricRows.Orders;
import dev.rapport.interaction.metric.Metrics.ChannelOrders;
import dev.rapport.interaction.metric.Metrics.OrderSums;
import dev.rapport.interaction.metric.Metrics.OrderTotals;
import dev.rapport.interaction.metric.Metrics.OrderTrend;
import dev.rapport.interaction.metric.Metrics.PreferredChannel;
import dev.rapport.interaction.metric.Preference.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What orders add up to, out of the sums by currency and channel. */
final class OrderMetrics {
    private static final BigDecimal MILLIS_OF_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private OrderMetrics() {}

    static List<OrderTotals> totals(List<Orders> rows, Instant now) {
        return MetricRows.by(rows, Orders::currency, currency -> ofCurrency(currency, now));
    }

    static @Nullable PreferredChannel preferredChannel(List<Orders> rows) {
        return Preference.of(Window.DAYS_365
                .of(rows)
                .map(row -> new Use(row.channel(), row.sums().orders(), row.lastAt()))
                .toList());
    }

    private static OrderTotals ofCurrency(List<Orders> rows, Instant now) {
        var ever = sum(rows, Window.EVER);
        var first = first(rows);
        var last = last(rows);
        return new OrderTotals(
                rows.getFirst().currency(),
                ever.orders(),
                ever.cancellations(),
                ever.gross(),
                ever.net(),
                ever.orders() == 0 ? null : perOrder(ever.gross(), ever.orders()),
                rows.stream().mapToLong(Orders::lines).sum(),
                first,
                last,
                Preference.daysSince(last, now),
                first == null || last == null ? null : daysBetween(first, last, ever.orders()),
                sum(rows, Window.DAYS_30),
                sum(rows, Window.DAYS_90),
                sum(rows, Window.DAYS_365),
                MetricRows.by(rows, Orders::channel, OrderMetrics::ofChannel),
                trend(rows, Window.EVER),
                trend(rows, Window.DAYS_365));
    }

    private static ChannelOrders ofChannel(List<Orders> rows) {
        var ever = sum(rows, Window.EVER);
        return new ChannelOrders(
                rows.getFirst().channel(),
                ever.orders(),
                sum(rows, Window.DAYS_30).orders(),
                sum(rows, Window.DAYS_90).orders(),
                sum(rows, Window.DAYS_365).orders(),
                ever.net());
    }

    private static OrderSums sum(List<Orders> rows, Window window) {
        return window.of(rows).map(Orders::sums).reduce(OrderSums.NONE, OrderSums::plus);
    }

    private static @Nullable OrderTrend trend(List<Orders> rows, Window window) {
        return window.of(rows)
                .map(Orders::trend)
                .reduce(TrendSums::plus)
                .map(TrendSums::trend)
                .orElse(null);
    }

    private static @Nullable Instant first(List<Orders> rows) {
        return rows.stream()
                .map(Orders::firstAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant last(List<Orders> rows) {
        return rows.stream()
                .map(Orders::lastAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static BigDecimal perOrder(BigDecimal gross, long orders) {
        return gross.divide(BigDecimal.valueOf(orders), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal daysBetween(Instant first, Instant last, long orders) {
        return orders < 2
                ? null
                : BigDecimal.valueOf(Duration.between(first, last).toMillis())
                        .divide(MILLIS_OF_DAY.multiply(BigDecimal.valueOf(orders - 1)), 1, RoundingMode.HALF_UP);
    }
}
