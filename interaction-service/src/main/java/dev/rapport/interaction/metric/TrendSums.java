package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.Metrics.OrderTrend;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What a straight line through the values of orders is made of; two of them can be added.
 *
 * @param orders how many there are
 * @param days sum of the days on which they were made, counted from any one day
 * @param daySquares sum of the squares of those days
 * @param values sum of their values
 * @param valueSquares sum of the squares of their values
 * @param products sum of day times value
 */
record TrendSums(
        BigDecimal orders,
        BigDecimal days,
        BigDecimal daySquares,
        BigDecimal values,
        BigDecimal valueSquares,
        BigDecimal products) {
    private static final double SIGNIFICANT = 0.05;
    private static final int DAYS_OF_YEAR = 365;
    private static final int FEWEST = 3;

    TrendSums plus(TrendSums other) {
        return new TrendSums(
                orders.add(other.orders),
                days.add(other.days),
                daySquares.add(other.daySquares),
                values.add(other.values),
                valueSquares.add(other.valueSquares),
                products.add(other.products));
    }

    /**
     * Slope and its p-value, as any textbook of statistics has them for simple linear regression; null for fewer than three orders, or
     * all on one day. The differences are taken exactly, before anything is rounded.
     */
    @Nullable
    OrderTrend trend() {
        var ofDays = spread(daySquares, days, days).doubleValue();
        if (orders.intValue() < FEWEST || ofDays == 0) {
            return null;
        }
        var ofValues = spread(valueSquares, values, values).doubleValue();
        var ofBoth = spread(products, days, values).doubleValue();
        var p = pValue(ofDays, ofValues, ofBoth);
        return new OrderTrend(
                BigDecimal.valueOf(ofBoth / ofDays * DAYS_OF_YEAR).setScale(2, RoundingMode.HALF_UP),
                BigDecimal.valueOf(p).setScale(4, RoundingMode.HALF_UP),
                p < SIGNIFICANT,
                orders.longValue());
    }

    private double pValue(double ofDays, double ofValues, double ofBoth) {
        if (ofBoth == 0) {
            return 1;
        }
        var freedom = orders.intValue() - 2;
        var explained = Math.min(1, ofBoth * ofBoth / (ofDays * ofValues));
        var t = Math.sqrt(explained * freedom / (1 - explained));
        return Double.isInfinite(t) ? 0 : 2 * TDistribution.of(freedom).survivalProbability(t);
    }

    private BigDecimal spread(BigDecimal products, BigDecimal one, BigDecimal other) {
        return orders.multiply(products).subtract(one.multiply(other));
    }
}
