package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What histories add up to, as interaction-service answers it; of a customer, what may not be seen is absent. */
@Description("What the histories of the members add up to.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record RollupMetrics(
        @Description("Orders, one element per currency.") @Nullable
        List<OrderMetrics> orders,

        @Description("In how many categories was bought.") @Nullable
        Integer categories,

        @Description("How many different items were bought; null where only a part of somebody's orders counts.")
        @Nullable
        Integer items,

        @Description("By orders of the last 365 days.") @Nullable
        PreferredChannel preferredOrderChannel,

        @Description("Visits since the last order.") @Nullable
        Integer visitsSinceLastOrder,

        @Description("Conversations.") @Nullable InteractionMetrics interactions,
        @Description("The same by category of goods.") List<ProductLineMetrics> productLines) {}
