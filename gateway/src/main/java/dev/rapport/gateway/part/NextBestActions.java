package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What to do next with the customer, and what not. */
@Description("What to do next with the customer, and what not.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextBestActions(
        @Description("The most worthwhile first, down to leaving her in peace.") @NonNull
        List<@NonNull NextBestAction> actions,

        @Description("Each strategy of which nothing is done, and why.") @NonNull
        List<@NonNull NextBestSilence> silences) {}
