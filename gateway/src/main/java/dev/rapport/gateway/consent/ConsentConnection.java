package dev.rapport.gateway.consent;

import dev.rapport.gateway.customer.PageInfo;
import dev.rapport.gateway.part.ConsentEntry;
import dev.rapport.gateway.upstream.ConsentRecords;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of decisions. */
@Description("A page of decisions, in the order in which they were recorded.")
public record ConsentConnection(
        @Description("The decisions of this page.") @NonNull List<@NonNull ConsentEdge> edges,

        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** A decision in a page. */
    @Description("A decision in a page.")
    public record ConsentEdge(
            @Description("Give it as after to read on behind this decision.") @NonNull
            String cursor,

            @Description("The decision.") @NonNull ConsentEntry node) {}

    static ConsentConnection of(ConsentRecords.History page) {
        var edges = page.items().stream()
                .map(entry -> new ConsentEdge(Long.toString(entry.seq()), entry))
                .toList();
        var end = page.next() == null ? null : page.next().toString();
        return new ConsentConnection(edges, PageInfo.forward(end));
    }
}
