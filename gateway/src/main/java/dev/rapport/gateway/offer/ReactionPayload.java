package dev.rapport.gateway.offer;

import dev.rapport.gateway.problem.MutationError;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What came of recording a reaction. */
@Description("What came of it: the reaction as it is kept, or an error that says why it is not.")
public record ReactionPayload(
        @Description("ACCEPTED, REJECTED or IGNORED.") @Nullable
        String reaction,

        @Description("Why it is not kept.") @Nullable MutationError error) {}
