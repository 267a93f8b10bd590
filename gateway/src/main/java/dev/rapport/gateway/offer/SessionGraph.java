package dev.rapport.gateway.offer;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.OfferRecords;
import dev.rapport.gateway.upstream.Upstreams;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What to offer to somebody whom nobody knows. */
@GraphQLApi
public class SessionGraph {
    private final Upstreams upstreams;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    SessionGraph(Upstreams upstreams, RoutingContext request, CallerOfRequest caller) {
        this.upstreams = upstreams;
        this.request = request;
        this.caller = caller;
    }

    @Query
    @Description("What comes next for a visitor whom nobody knows, by her session alone; nothing of it is kept.")
    public Uni<List<Recommendation>> sessionRecommendations(
            @Name("items") @NonNull @Description("What she looked at, the latest first; at most 50.")
                    List<@NonNull String> items,
            @Name("first") @DefaultValue("10") @Description("At most 50.") @Nullable Integer first,
            @Name("language") @DefaultValue(Wording.STANDARD) @Description(Wording.LANGUAGE) @Nullable
                    String language) {
        var wording = Wording.in(Objects.requireNonNullElse(language, Wording.STANDARD));
        var session = new OfferRecords.SessionRequest(items, Pages.list(first));
        return upstreams
                .session(Asking.of(request, caller.get()), session)
                .map(found -> found.items().stream()
                        .map(suggestion -> Recommendation.of(suggestion, null, wording))
                        .toList());
    }
}
