package dev.rapport.gateway.part;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Two customers who may be one person. */
@Description("Two customers who may be one person.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Duplicate(
        @Description("A UUID.") @Id @NonNull String id,
        @Description("The two.") @Id @NonNull List<@NonNull String> customers,

        @Description("How likely they are one, from 0 to 1.")
        double probability,

        @Description("What speaks for and against it.") @NonNull
        List<@NonNull DuplicateReason> reasons,

        @Description("OPEN, DISTINCT where somebody decided that they are two, or MERGED.") @NonNull
        String state,

        @Description("To be sent back with a decision.") int version,
        @Description("When it was found.") @NonNull Instant foundAt,

        @Description("When it was decided.") @Nullable Instant decidedAt,

        @Description("By whom.") @Nullable String decidedBy,

        @Description("Why.") @Nullable String note) {}
