package dev.rapport.gateway.identity;

import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.problem.MutationError;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What came of a decision. */
@Description("What came of a decision: the pair as it is now, or an error that says why nothing was changed.")
public record DecideDuplicatePayload(
        @Description("The pair.") @Nullable Duplicate duplicate,
        @Description("Why nothing was changed.") @Nullable MutationError error) {

    static DecideDuplicatePayload of(Duplicate duplicate) {
        return new DecideDuplicatePayload(duplicate, null);
    }

    static DecideDuplicatePayload of(MutationError error) {
        return new DecideDuplicatePayload(null, error);
    }
}
