package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.rapport.gateway.part.InteractionMetrics.InteractionCount;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What falls on one category of goods. */
@Description("What falls on one category of goods; what may not be seen is null.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProductLineMetrics(
        @Description("The category; null for what belongs to none.") @Nullable
        String name,

        @Description("Orders with lines of the category, per currency.") @Nullable
        List<ProductLineOrders> orders,

        @Description("Conversations about it, by direction and channel.") @Nullable
        List<InteractionCount> interactions,

        @Description("Inbound ones that are open.") @Nullable
        Integer openProblems) {

    /** Orders with lines of one category, in one currency. */
    @Description("Orders with lines of one category, in one currency.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ProductLineOrders(
            @Description("ISO 4217.") @NonNull String currency,
            @Description("How many, without cancellations.") int orders,

            @Description("What the lines come to, cancellations taken off.") @NonNull
            BigDecimal value,

            @Description("Of the last 30 days.") @NonNull ProductLineSums last30Days,
            @Description("Of the last 90 days.") @NonNull ProductLineSums last90Days,
            @Description("Of the last 365 days.") @NonNull ProductLineSums last365Days) {}

    /** The same in one window. */
    @Description("The same in one window.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ProductLineSums(
            @Description("How many, without cancellations.") int orders,

            @Description("What the lines come to, cancellations taken off.") @NonNull
            BigDecimal value) {}
}
