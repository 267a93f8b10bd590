package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What she cares about. */
@Description("What she cares about.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Interest(
        @Id @NonNull String id,

        @Description("Such as a category of goods.") @NonNull
        String topic,

        @Description("From 0 to 1, as it was said.") double weight,
        @Description("What time has left of the weight.") double strength,
        @Description("STATED or OBSERVED.") @NonNull String source) {}
