package dev.rapport.recommendation.feedback;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Gated;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customer}/item-feedback")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Feedback")
class FeedbackResource {
    private final KeepFeedback keepFeedback;
    private final CallerOfRequest caller;

    FeedbackResource(KeepFeedback keepFeedback, CallerOfRequest caller) {
        this.keepFeedback = keepFeedback;
        this.caller = caller;
    }

    /** What she says. */
    public record Given(@NotNull Feedback feedback) {}

    /** All that she said, by item. */
    public record FeedbackList(List<ItemFeedback> items) {}

    @GET
    @Gated
    @Operation(summary = "Read what a customer said of items")
    public Uni<FeedbackList> read(@PathParam("customer") String customer) {
        return keepFeedback.of(caller.get(), Ids.parse("customer", customer)).map(FeedbackList::new);
    }

    @PUT
    @Gated
    @Path("/{sku}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that she does not want an item, or bought it for somebody else",
            description = "It holds from the next answer on, and in what is learned from the next version on.")
    public Uni<Given> give(
            @PathParam("customer") String customer,
            @PathParam("sku") @Size(min = 1, max = 64) @PlainText String sku,
            @NotNull @Valid Given given) {
        return keepFeedback
                .give(caller.get(), Ids.parse("customer", customer), sku, given.feedback())
                .replaceWith(given);
    }

    @DELETE
    @Gated
    @Path("/{sku}")
    @Operation(summary = "Take back what she said of an item")
    public Uni<Void> takeBack(
            @PathParam("customer") String customer, @PathParam("sku") @Size(min = 1, max = 64) @PlainText String sku) {
        return keepFeedback.takeBack(caller.get(), Ids.parse("customer", customer), sku);
    }
}
