package dev.rapport.gateway.customer;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of customers. */
@Description("A page of customers, in the order in which they became known.")
public record CustomerConnection(
        @Description("The customers of this page.") List<CustomerEdge> edges,
        @Description("Where it ends.") @NonNull PageInfo pageInfo) {

    /** A customer in a page. */
    @Description("A customer in a page.")
    public record CustomerEdge(@Description("The customer.") Customer node) {}
}
