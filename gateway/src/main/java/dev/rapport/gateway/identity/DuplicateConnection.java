package dev.rapport.gateway.identity;

import dev.rapport.gateway.customer.PageInfo;
import dev.rapport.gateway.part.Duplicate;
import dev.rapport.gateway.upstream.IdentityRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of pairs. */
@Description("A page of pairs of customers who may be one person, the likeliest first.")
public record DuplicateConnection(
        @Description("The pairs of this page.") @NonNull List<@NonNull DuplicateEdge> edges,
        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** A pair in a page. */
    @Description("A pair in a page.")
    public record DuplicateEdge(
            @Description("The pair.") @NonNull Duplicate node) {}

    static DuplicateConnection of(IdentityRecords.DuplicatePage page) {
        return new DuplicateConnection(
                page.items().stream().map(DuplicateEdge::new).toList(), PageInfo.forward(page.next()));
    }
}
