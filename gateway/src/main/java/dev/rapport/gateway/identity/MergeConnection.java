package dev.rapport.gateway.identity;

import dev.rapport.gateway.customer.PageInfo;
import dev.rapport.gateway.part.Merge;
import dev.rapport.gateway.upstream.IdentityRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of merges. */
@Description("A page of merges with those that were undone, the latest first.")
public record MergeConnection(
        @Description("The merges of this page.") @NonNull List<@NonNull MergeEdge> edges,
        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** A merge in a page. */
    @Description("A merge in a page.")
    public record MergeEdge(
            @Description("The merge.") @NonNull Merge node) {}

    static MergeConnection of(IdentityRecords.MergePage page) {
        return new MergeConnection(page.items().stream().map(MergeEdge::new).toList(), PageInfo.forward(page.next()));
    }
}
