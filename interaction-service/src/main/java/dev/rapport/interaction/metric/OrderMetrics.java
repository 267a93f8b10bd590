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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What orders add up to, out of the sums by currency and channel. */
final class OrderMetrics {
    private static final BigDecimal MILLIS_OF_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private OrderMetrics() {}

    static List<OrderTotals> totals(List<Orders> rows, Instant now) {
        return rows.stream()
                .collect(Collectors.groupingBy(Orders::currency, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(channels -> ofCurrency(channels, now))
                .toList();
    }

    static @Nullable PreferredChannel preferredChannel(List<Orders> rows) {
        return Preference.of(rows.stream()
                .map(row -> new Use(row.channel(), row.last365().orders(), row.lastAt()))
                .toList());
    }

    private static OrderTotals ofCurrency(List<Orders> channels, Instant now) {
        var ever = sum(channels, Orders::ever);
        var first = first(channels);
        var last = last(channels);
        return new OrderTotals(
                channels.getFirst().currency(),
                ever.orders(),
                ever.cancellations(),
                ever.gross(),
                ever.net(),
                ever.orders() == 0 ? null : perOrder(ever.gross(), ever.orders()),
                channels.stream().mapToLong(Orders::lines).sum(),
                first,
                last,
                Preference.daysSince(last, now),
                first == null || last == null ? null : daysBetween(first, last, ever.orders()),
                sum(channels, Orders::last30),
                sum(channels, Orders::last90),
                sum(channels, Orders::last365),
                channels.stream().map(OrderMetrics::ofChannel).toList(),
                trend(channels, Orders::trend),
                trend(channels, Orders::trendLast365));
    }

    private static ChannelOrders ofChannel(Orders row) {
        return new ChannelOrders(
                row.channel(),
                row.ever().orders(),
                row.last30().orders(),
                row.last90().orders(),
                row.last365().orders(),
                row.ever().net());
    }

    private static OrderSums sum(List<Orders> rows, Function<Orders, OrderSums> window) {
        return rows.stream()
                .map(window)
                .reduce((one, other) -> new OrderSums(
                        one.orders() + other.orders(),
                        one.cancellations() + other.cancellations(),
                        one.gross().add(other.gross()),
                        one.net().add(other.net())))
                .orElseThrow();
    }

    private static @Nullable OrderTrend trend(List<Orders> rows, Function<Orders, TrendSums> window) {
        return rows.stream().map(window).reduce(TrendSums::plus).orElseThrow().trend();
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
