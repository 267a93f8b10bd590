package dev.rapport.gateway.offer;

import dev.rapport.gateway.problem.MutationError;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What came of keeping what a customer says of an item. */
@Description("What came of it: what is kept of the item, or an error that says why it is not.")
public record ItemFeedbackPayload(
        @Description("NOT_INTERESTED or GIFT; null where nothing is kept any more.") @Nullable
        String feedback,

        @Description("Why it is not kept.") @Nullable MutationError error) {}
