package dev.rapport.gateway.offer;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.gateway.customer.Pages;
import dev.rapport.gateway.problem.RefusedChange;
import dev.rapport.gateway.upstream.Asking;
import dev.rapport.gateway.upstream.ReactionUpstream;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the customer made of what was proposed, and says of items. */
@GraphQLApi
public class ReactionGraph {
    private final ReactionUpstream upstream;
    private final RoutingContext request;
    private final CallerOfRequest caller;

    ReactionGraph(ReactionUpstream upstream, RoutingContext request, CallerOfRequest caller) {
        this.upstream = upstream;
        this.request = request;
        this.caller = caller;
    }

    @Mutation
    @Description(
            "Records, once, what the customer made of what was proposed to be done next; it is not proposed again for a while.")
    public Uni<ReactionPayload> recordReaction(
            @Name("action") @Id @NonNull @Description("Its id.") String action,
            @Name("reaction") @NonNull @Description("ACCEPTED, REJECTED or IGNORED.") String reaction) {
        return upstream.react(Asking.of(request, caller.get()), Pages.uuid("action", action), reaction)
                .map(kept -> new ReactionPayload(kept, null))
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> new ReactionPayload(null, refused.error()));
    }

    @Mutation
    @Description(
            "Keeps what the customer says of an item: that she does not want it, so it is not offered, or bought it for somebody else, so it "
                    + "says nothing of her taste.")
    public Uni<ItemFeedbackPayload> recordItemFeedback(
            @Name("customer") @Id @NonNull @Description("A UUID.") String customer,
            @Name("sku") @Id @NonNull @Description("The item.") String sku,
            @Name("feedback") @Description("NOT_INTERESTED or GIFT; null takes back what she said.") @Nullable
                    String feedback) {
        return said(Pages.uuid("customer", customer), sku, feedback)
                .onFailure(RefusedChange.class)
                .recoverWithItem(refused -> new ItemFeedbackPayload(null, refused.error()));
    }

    private Uni<ItemFeedbackPayload> said(String customer, String sku, @Nullable String feedback) {
        var asking = Asking.of(request, caller.get());
        return feedback == null
                ? upstream.takeBack(asking, customer, sku).map(gone -> new ItemFeedbackPayload(null, null))
                : upstream.give(asking, customer, sku, feedback).map(kept -> new ItemFeedbackPayload(kept, null));
    }
}
