package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Conversations in both directions. */
@Description("Conversations in both directions.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record InteractionMetrics(
        @Description("How many.") int total,
        @Description("By direction and channel.") List<InteractionCount> counts,
        @Description("The last one.") @Nullable Instant lastAt,

        @Description("Whole days since the last one.") @Nullable
        Integer recencyDays,

        @Description("Inbound ones that are open.") int openProblems,

        @Description("By which channel customers turned to us most often in the last 365 days.") @Nullable
        PreferredChannel preferredChannel) {

    /** Conversations of one direction over one channel. */
    @Description("Conversations of one direction over one channel.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InteractionCount(
            @Description("INBOUND or OUTBOUND.") @NonNull String direction,
            @Description("The channel.") @NonNull String channel,
            @Description("How many.") int count,
            @Description("Of the last 30 days.") int last30Days,
            @Description("Of the last 90 days.") int last90Days,
            @Description("Of the last 365 days.") int last365Days,
            @Description("The last one.") @NonNull Instant lastAt) {}
}
