package dev.rapport.gateway.customer;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a page of a Relay connection ends. */
@Description("Where a page ends.")
public record PageInfo(
        @Description("Whether there is more behind this page.")
        boolean hasNextPage,

        @Description("Whether there is more before this page, where the collection is read in both directions.")
        boolean hasPreviousPage,

        @Description("Give it as before to read back.") @Nullable
        String startCursor,

        @Description("Give it as after to read on.") @Nullable
        String endCursor) {

    /** Of a collection that is read forward only. */
    public static PageInfo forward(@Nullable String next) {
        return new PageInfo(next != null, false, null, next);
    }
}
