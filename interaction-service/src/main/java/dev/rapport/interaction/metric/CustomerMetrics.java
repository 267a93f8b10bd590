package dev.rapport.interaction.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's history adds up to; a part that the caller may not see is absent.
 *
 * @param orders one element per currency
 * @param categories in how many categories she has bought
 * @param items how many different items she has bought
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerMetrics(
        @Nullable List<OrderTotals> orders,
        @Nullable Long categories,
        @Nullable Long items,
        @Nullable InteractionTotals interactions) {

    /**
     * Orders in one currency.
     *
     * @param gross value of the orders
     * @param net value of orders, cancellations and adjustments
     * @param average gross per order, to the cent, half away from zero; absent without an order
     * @param recencyDays whole days since the last order; absent without an order
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
            @Nullable Long recencyDays) {}

    /** Conversations, in total and by direction and channel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InteractionTotals(
            long total,
            List<InteractionCount> counts,
            @Nullable Instant lastAt,
            @Nullable Long recencyDays) {}

    /** Conversations of one direction over one channel. */
    public record InteractionCount(String direction, String channel, long count, Instant lastAt) {}
}
