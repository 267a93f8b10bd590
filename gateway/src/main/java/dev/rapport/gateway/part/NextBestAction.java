package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something to do next with the customer. */
@Description("Something to do next with the customer.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextBestAction(
        @Description("To say what she made of it; null where there is nothing to react to.") @Id @Nullable
        String id,

        @Description("By which strategy.") @NonNull String strategy,

        @Description("FIX_PROBLEM, ANSWER, ASK_OPINION, PAIRED_OFFER, CROSS_SELL, RETENTION or NOTHING.") @NonNull
        String kind,

        @Description("The item that it is about.") @Nullable String sku,
        @Description("Its name.") @Nullable String name,

        @Description("What it is worth when she takes it up; in any unit that is the same for all strategies.")
        double value,

        @Description("How likely she takes it up, from 0 to 1, by what everybody and she herself made of it before.")
        double propensity,

        @Description("Value times propensity.") double score,

        @Description("What it rests on.") @NonNull List<@NonNull NextBestFact> facts) {}
