package dev.rapport.profile.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.Ids;
import dev.rapport.profile.merge.MergeCustomers.Merged;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/merges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Merges", description = "Customers who are one person; every merge can be undone without loss")
class MergeResource {
    private final MergeCustomers mergeCustomers;
    private final UndoMerge undoMerge;
    private final Merges merges;
    private final CallerOfRequest caller;

    MergeResource(MergeCustomers mergeCustomers, UndoMerge undoMerge, Merges merges, CallerOfRequest caller) {
        this.mergeCustomers = mergeCustomers;
        this.undoMerge = undoMerge;
        this.merges = merges;
        this.caller = caller;
    }

    /**
     * Two customers who are one person.
     *
     * @param survivorId under whose name she is to be known
     * @param mergedId who is read as the survivor from then on
     */
    public record MergeRequest(
            @NotNull UUID survivorId,
            @NotNull UUID mergedId,
            @Size(min = 1, max = 500) @PlainText @Nullable String note) {}

    /** Why a merge is undone, if there is something to say. */
    public record UndoRequest(
            @Size(min = 1, max = 500) @PlainText @Nullable String note) {}

    /** The latest first, and what to send as {@code cursor} for the next page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MergePage(
            List<Merge.View> items, @Nullable UUID next) {}

    @POST
    @Requires(Right.KEEP_IDENTITY)
    @Operation(
            summary = "Merge two customers",
            description = "Answers when every service reads them as one. Whatever either of them refused is refused. "
                    + "A customer who was merged before stands for the one under whose name she is known.")
    public Uni<RestResponse<Merge.View>> merge(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MergeRequest request) {
        return mergeCustomers.merge(caller.get(), key, request).map(MergeResource::created);
    }

    @GET
    @Requires(Right.KEEP_IDENTITY)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "List merges, with those that were undone")
    public Uni<MergePage> list(
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var of = customer == null ? null : Ids.parse("customer", customer);
        var after = cursor == null ? null : Ids.parse("cursor", cursor);
        return merges.list(of, after, limit + 1).map(found -> page(found, limit));
    }

    @GET
    @Path("/{id}")
    @Requires(Right.KEEP_IDENTITY)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Read one merge")
    public Uni<Merge.View> one(@PathParam("id") String id) {
        return merges.one(Ids.parse("id", id))
                .map(found ->
                        found.orElseThrow(RequestProblems.NOT_FOUND::problem).view());
    }

    @POST
    @Path("/{id}/undo")
    @Requires(Right.KEEP_IDENTITY)
    @Operation(
            summary = "Undo a merge",
            description =
                    "Answers when every service reads them as two. Each has what was ever told of her; what was told since the merge "
                            + "belongs to whom it was told of.")
    public Uni<Merge.View> undo(@PathParam("id") String id, @Valid @Nullable UndoRequest request) {
        var note = request == null ? null : request.note();
        return undoMerge.undo(caller.get(), Ids.parse("id", id), note).map(Merge::view);
    }

    private static RestResponse<Merge.View> created(Merged merged) {
        var merge = merged.merge().view();
        var response = RestResponse.ResponseBuilder.<Merge.View>created(URI.create("/v1/merges/" + merge.id()))
                .entity(merge);
        return merged.replayed() ? response.header("Idempotency-Replayed", true).build() : response.build();
    }

    private static MergePage page(List<Merge> found, int limit) {
        var shown = found.stream().limit(limit).map(Merge::view).toList();
        return new MergePage(shown, found.size() > limit ? shown.getLast().id() : null);
    }
}
