package dev.rapport.gateway.accesslog;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.Customer;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ConsentUpstream;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who looked at my data. */
@GraphQLApi
public class AccessLogGraph {
    private final ConsentUpstream upstream;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    AccessLogGraph(ConsentUpstream upstream, RoutingContext request, CallerOfRequest caller) {
        this.upstream = upstream;
        this.request = request;
        this.caller = caller;
    }

    @Description(
            "Who asked for her data, the latest first: for herself and for privacy officers; of one customer at a time.")
    public Uni<AccessLogConnection> accessLog(
            @Source Customer customer,
            @Name("own") @DefaultValue("false") @Description("Whether with what she asked for herself.") @Nullable
                    Boolean own,
            @Name("first") @DefaultValue("20") @Description("At most 100.") @Nullable Integer first,
            @Name("after") @Description("The endCursor of the page before.") @Nullable String after) {
        return upstream.accessLog(
                        Asking.of(request, caller.get()),
                        customer.alone("accessLog"),
                        Boolean.TRUE.equals(own),
                        Pages.cursor(after),
                        Pages.page(first))
                .map(AccessLogConnection::of);
    }
}
