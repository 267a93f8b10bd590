package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The channel that was used most often. */
@Description("The channel that was used most often, the latest of equals.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record PreferredChannel(
        @Description("The channel.") @NonNull String channel,

        @Description("Its share of all that counts, to a hundredth.") @NonNull
        BigDecimal share,

        @Description("How many those are.") int of) {}
