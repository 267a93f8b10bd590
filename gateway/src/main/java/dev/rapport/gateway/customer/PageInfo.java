package dev.rapport.gateway.customer;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a page of a Relay connection ends. */
@Description("Where a page ends.")
public record PageInfo(
        @Description("Whether there is more behind this page.")
        boolean hasNextPage,

        @Description("Give it as after to read on.") @Nullable
        String endCursor) {}
