package dev.rapport.interaction.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a customer, or of a group of them, adds up to; a part that the caller may not see is absent.
 *
 * <p>A window of some days is today and the days before it, in UTC, and what is dated ahead of today.
 *
 * @param orders one element per currency
 * @param categories in how many categories was bought
 * @param items how many different items were bought; absent where only a part of somebody's orders counts
 * @param preferredOrderChannel by orders of the last 365 days
 * @param visitsSinceLastOrder all visits where there is no order; absent unless both orders and interactions may be seen
 * @param productLines the same by category of goods; what has none stands last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metrics(
        @Nullable List<OrderTotals> orders,
        @Nullable Long categories,
        @Nullable Long items,
        @Nullable PreferredChannel preferredOrderChannel,
        @Nullable Long visitsSinceLastOrder,
        @Nullable InteractionTotals interactions,
        List<ProductLineTotals> productLines) {

    /** Of somebody of whom nothing may be seen. */
    public static final Metrics NONE = new Metrics(null, null, null, null, null, null, List.of());

    /** Of a group in which nobody is. */
    public static final Metrics NOTHING = new Metrics(
            List.of(), 0L, 0L, null, 0L, new InteractionTotals(0, List.of(), null, null, 0, null), List.of());

    /**
     * Orders in one currency.
     *
     * @param gross value of the orders
     * @param net value of orders, cancellations and adjustments
     * @param average gross per order, to the cent, half away from zero; absent without an order
     * @param recencyDays whole days since the last order; absent without an order
     * @param daysBetweenOrders mean days from one order to the next, to a tenth; absent with fewer than two
     * @param trend of the value of all orders; absent where it says nothing
     * @param trendLast365Days of the value of the last year's orders
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrderTotals(
            String currency,
            long orders,
            long cancellations,
            BigDecimal gross,
            BigDecimal net,
            @Nullable BigDecimal average,
            long lines,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt,
            @Nullable Long recencyDays,
            @Nullable BigDecimal daysBetweenOrders,
            OrderSums last30Days,
            OrderSums last90Days,
            OrderSums last365Days,
            List<ChannelOrders> channels,
            @Nullable OrderTrend trend,
            @Nullable OrderTrend trendLast365Days) {}

    /** Orders of one window. */
    public record OrderSums(long orders, long cancellations, BigDecimal gross, BigDecimal net) {
        static final OrderSums NONE = new OrderSums(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        OrderSums plus(OrderSums other) {
            return new OrderSums(
                    orders + other.orders,
                    cancellations + other.cancellations,
                    gross.add(other.gross),
                    net.add(other.net));
        }
    }

    /** How often was ordered over one channel, and for how much in all. */
    public record ChannelOrders(
            String channel, long orders, long last30Days, long last90Days, long last365Days, BigDecimal net) {}

    /**
     * Whether the value of orders grows: least squares over the days on which they were made.
     *
     * @param perYear by how much an order's value grows within a year of 365 days, in its currency, to the cent
     * @param pValue how likely so strong a trend is by mere chance: Student's t for the slope, two-sided
     * @param significant whether that is less than one in twenty
     * @param orders how many it is of
     */
    public record OrderTrend(BigDecimal perYear, BigDecimal pValue, boolean significant, long orders) {}

    /**
     * The channel that was used most often, the latest of equals.
     *
     * @param share of all that counts, to a hundredth
     * @param of how many those are
     */
    public record PreferredChannel(String channel, BigDecimal share, long of) {}

    /**
     * Conversations, in total and by direction and channel.
     *
     * @param openProblems inbound ones whose outcome is {@code open}
     * @param preferredChannel by inbound ones of the last 365 days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InteractionTotals(
            long total,
            List<InteractionCount> counts,
            @Nullable Instant lastAt,
            @Nullable Long recencyDays,
            long openProblems,
            @Nullable PreferredChannel preferredChannel) {}

    /** Conversations of one direction over one channel. */
    public record InteractionCount(
            String direction,
            String channel,
            long count,
            long last30Days,
            long last90Days,
            long last365Days,
            Instant lastAt) {}

    /**
     * What falls on one category of goods.
     *
     * @param name absent for what belongs to none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProductLineTotals(
            @Nullable String name,
            @Nullable List<ProductLineOrders> orders,
            @Nullable List<InteractionCount> interactions,
            @Nullable Long openProblems) {}

    /** Orders with lines of one category, in one currency. */
    public record ProductLineOrders(
            String currency,
            long orders,
            BigDecimal value,
            ProductLineSums last30Days,
            ProductLineSums last90Days,
            ProductLineSums last365Days) {}

    /** The same in one window. */
    public record ProductLineSums(long orders, BigDecimal value) {
        static final ProductLineSums NONE = new ProductLineSums(0, BigDecimal.ZERO);

        ProductLineSums plus(ProductLineSums other) {
            return new ProductLineSums(orders + other.orders, value.add(other.value));
        }
    }
}
