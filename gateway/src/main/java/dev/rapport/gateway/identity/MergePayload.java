package dev.rapport.gateway.identity;

import dev.rapport.gateway.part.Merge;
import dev.rapport.gateway.problem.MutationError;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What came of merging, or of undoing it. */
@Description("What came of it: a merge as it is now, or an error that says why nothing was changed.")
public record MergePayload(
        @Description("The merge.") @Nullable Merge merge,
        @Description("Why nothing was changed.") @Nullable MutationError error) {

    static MergePayload of(Merge merge) {
        return new MergePayload(merge, null);
    }

    static MergePayload of(MutationError error) {
        return new MergePayload(null, error);
    }
}
