package dev.rapport.gateway.history;

import dev.rapport.gateway.part.InteractionMetrics;
import dev.rapport.gateway.part.OrderMetrics;
import dev.rapport.gateway.part.PreferredChannel;
import dev.rapport.gateway.part.ProductLineMetrics;
import dev.rapport.gateway.part.RollupMetrics;
import dev.rapport.gateway.problem.GraphProblem;
import dev.rapport.gateway.upstream.HistoryRecords;
import dev.rapport.gateway.upstream.ProfileRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What a history adds up to, each part behind its own category. */
@Description("What the customer's history adds up to.")
public final class Metrics {
    private final HistoryRecords.History history;
    private final RollupMetrics metrics;
    private final String purpose;

    Metrics(HistoryRecords.History history, RollupMetrics metrics, String purpose) {
        this.history = history;
        this.metrics = metrics;
        this.purpose = purpose;
    }

    @Description("Orders, one element per currency.")
    public List<OrderMetrics> getOrders() {
        return given("ORDERS", metrics.orders());
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
        return given("INTERACTIONS", metrics.interactions());
    }

    @Description("By orders of the last 365 days; null where there is none.")
    public @Nullable PreferredChannel getPreferredOrderChannel() {
        return metrics.orders() == null ? given("ORDERS", null) : metrics.preferredOrderChannel();
    }

    @Description("Visits since the last order, or all of them where there is none.")
    public Integer getVisitsSinceLastOrder() {
        return given(metrics.orders() == null ? "ORDERS" : "INTERACTIONS", metrics.visitsSinceLastOrder());
    }

    @Description("The same by category of goods; what may not be seen is null in each.")
    public List<ProductLineMetrics> getProductLines() {
        return metrics.productLines();
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
}
