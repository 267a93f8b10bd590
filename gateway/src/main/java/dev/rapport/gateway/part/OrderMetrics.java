package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Orders in one currency. */
@Description("Orders in one currency.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderMetrics(
        @Description("ISO 4217.") @NonNull String currency,
        @Description("Number of orders.") int orders,
        @Description("Number of cancellations.") int cancellations,
        @Description("Value of the orders.") @NonNull BigDecimal gross,

        @Description("Value of orders, cancellations and adjustments.") @NonNull
        BigDecimal net,

        @Description("Gross per order, to the cent.") @Nullable
        BigDecimal average,

        @Description("Number of lines.") int lines,
        @Description("The first order.") @Nullable Instant firstOrderAt,
        @Description("The last order.") @Nullable Instant lastOrderAt,

        @Description("Whole days since the last order.") @Nullable
        Integer recencyDays,

        @Description("Mean days from one order to the next; null with fewer than two.") @Nullable
        BigDecimal daysBetweenOrders,

        @Description("Today and the 29 days before, in UTC.") @NonNull
        OrderSums last30Days,

        @Description("Today and the 89 days before, in UTC.") @NonNull
        OrderSums last90Days,

        @Description("Today and the 364 days before, in UTC.") @NonNull
        OrderSums last365Days,

        @Description("By channel.") List<ChannelOrders> channels,

        @Description("Whether the value of orders grows; null where they are too few to say.") @Nullable
        OrderTrend trend,

        @Description("The same of the last 365 days.") @Nullable
        OrderTrend trendLast365Days) {

    /** Orders of one window. */
    @Description("Orders of one window.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OrderSums(
            @Description("Number of orders.") int orders,
            @Description("Number of cancellations.") int cancellations,
            @Description("Value of the orders.") @NonNull BigDecimal gross,

            @Description("Value of orders, cancellations and adjustments.") @NonNull
            BigDecimal net) {}

    /** Orders over one channel. */
    @Description("Orders over one channel.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ChannelOrders(
            @Description("The channel.") @NonNull String channel,
            @Description("Number of orders.") int orders,
            @Description("Of the last 30 days.") int last30Days,
            @Description("Of the last 90 days.") int last90Days,
            @Description("Of the last 365 days.") int last365Days,

            @Description("Value of orders, cancellations and adjustments.") @NonNull
            BigDecimal net) {}

    /** A straight line through the values of orders. */
    @Description("A straight line through the values of orders, by least squares.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OrderTrend(
            @Description("By how much an order's value grows within 365 days.") @NonNull
            BigDecimal perYear,

            @Description("How likely so strong a trend is by mere chance, two-sided.") @NonNull
            BigDecimal pValue,

            @Description("Whether that is less than one in twenty.")
            boolean significant,

            @Description("How many orders it is of.") int orders) {}
}
