package dev.rapport.gateway.history;

import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords;
import dev.rapport.gateway.upstream.ProfileRecords;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a history adds up to, each part behind its own category. */
@Description("What the customer's history adds up to.")
public final class Metrics {
    private final HistoryRecords.History history;
    private final HistoryRecords.Metrics metrics;
    private final String purpose;

    Metrics(HistoryRecords.History history, HistoryRecords.Metrics metrics, String purpose) {
        this.history = history;
        this.metrics = metrics;
        this.purpose = purpose;
    }

    @Description("Orders, one element per currency.")
    public List<OrderMetrics> getOrders() {
        return given("ORDERS", metrics.orders()).stream().map(Metrics::orders).toList();
    }

    @Description("In how many categories she has bought.")
    public Integer getCategories() {
        return given("ORDERS", metrics.categories());
    }

    @Description("How many different items she has bought.")
    public Integer getItems() {
        return given("ORDERS", metrics.items());
    }

    @Description("Conversations.")
    public InteractionMetrics getInteractions() {
        return interactions(given("INTERACTIONS", metrics.interactions()));
    }

    private <T> T given(String category, @Nullable T part) {
        if (part == null) {
            throw GraphProblem.withheld(category, purpose, reason(category));
        }
        return part;
    }

    private String reason(String category) {
        return history.access().stream()
                .filter(decision -> decision.category().equals(category))
                .map(ProfileRecords.Decision::reason)
                .findFirst()
                .orElse("NO_RELATION");
    }

    /** Orders in one currency. */
    @Description("Orders in one currency.")
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
            Integer recencyDays) {}

    /** Conversations. */
    @Description("Conversations in both directions.")
    public record InteractionMetrics(
            @Description("How many.") int total,
            @Description("By direction and channel.") List<InteractionCount> counts,
            @Description("The last one.") @Nullable Instant lastAt,

            @Description("Whole days since the last one.") @Nullable
            Integer recencyDays) {}

    /** Conversations of one direction over one channel. */
    @Description("Conversations of one direction over one channel.")
    public record InteractionCount(
            @Description("INBOUND or OUTBOUND.") @NonNull String direction,
            @Description("The channel.") @NonNull String channel,
            @Description("How many.") int count,
            @Description("The last one.") @NonNull Instant lastAt) {}

    private static OrderMetrics orders(HistoryRecords.OrderTotals totals) {
        return new OrderMetrics(
                totals.currency(),
                totals.orders(),
                totals.cancellations(),
                totals.gross(),
                totals.net(),
                totals.average(),
                totals.lines(),
                totals.firstOrderAt(),
                totals.lastOrderAt(),
                totals.recencyDays());
    }

    private static InteractionMetrics interactions(HistoryRecords.InteractionTotals totals) {
        var counts = totals.counts().stream()
                .map(count -> new InteractionCount(count.direction(), count.channel(), count.count(), count.lastAt()))
                .toList();
        return new InteractionMetrics(totals.total(), counts, totals.lastAt(), totals.recencyDays());
    }
}
