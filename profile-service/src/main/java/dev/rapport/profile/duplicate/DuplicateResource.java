package dev.rapport.profile.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.validation.PlainText;
import dev.rapport.defaults.web.EntityTag;
import dev.rapport.defaults.web.Ids;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/duplicates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Duplicates", description = "Customers who may be one person, for stewards to decide")
class DuplicateResource {
    private final Duplicates duplicates;
    private final DecideDuplicate decideDuplicate;
    private final CallerOfRequest caller;

    DuplicateResource(Duplicates duplicates, DecideDuplicate decideDuplicate, CallerOfRequest caller) {
        this.duplicates = duplicates;
        this.decideDuplicate = decideDuplicate;
        this.caller = caller;
    }

    /** The likeliest first, and what to send as {@code cursor} for the next page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DuplicatePage(
            List<Duplicate> items, @Nullable UUID next) {}

    /** What was decided, and why if there is something to say. */
    public record Decision(
            @NotNull Duplicate.State state,
            @Size(min = 1, max = 500) @PlainText @Nullable String note) {}

    @GET
    @Requires(Right.KEEP_IDENTITY)
    @Operation(summary = "List pairs of customers who may be one person")
    public Uni<DuplicatePage> list(
            @QueryParam("state") @DefaultValue("OPEN") Duplicate.State state,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var of = customer == null ? null : Ids.parse("customer", customer);
        var after = cursor == null ? null : Ids.parse("cursor", cursor);
        return duplicates.list(state, of, after, limit + 1).map(found -> page(found, limit));
    }

    @GET
    @Path("/{id}")
    @Requires(Right.KEEP_IDENTITY)
    @Operation(summary = "Read one such pair")
    public Uni<RestResponse<Duplicate>> one(@PathParam("id") String id) {
        return known(id).map(DuplicateResource::tagged);
    }

    @PUT
    @Path("/{id}/decision")
    @Requires(Right.KEEP_IDENTITY)
    @Operation(
            summary = "Decide whether two customers are one person",
            description = "DISTINCT holds through later searches until one of them is known by a new identifier.")
    public Uni<RestResponse<Duplicate>> decide(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Decision decision) {
        var version = EntityTag.required(ifMatch);
        requireDecidable(decision.state());
        return known(id)
                .invoke(read -> requireVersion(read, version))
                .chain(read -> decideDuplicate.decide(caller.get(), read, decision))
                .map(DuplicateResource::tagged);
    }

    private Uni<Duplicate> known(String id) {
        return duplicates.one(Ids.parse("id", id)).map(found -> found.orElseThrow(RequestProblems.NOT_FOUND::problem));
    }

    private static RestResponse<Duplicate> tagged(Duplicate duplicate) {
        return RestResponse.ResponseBuilder.ok(duplicate)
                .header("ETag", EntityTag.of(duplicate.version()))
                .build();
    }

    private static void requireDecidable(Duplicate.State state) {
        if (state == Duplicate.State.MERGED) {
            throw RequestProblems.INVALID_VALUE.at("state", "is what becomes of them by POST /v1/merges");
        }
    }

    private static void requireVersion(Duplicate read, long version) {
        if (read.version() != version) {
            throw RequestProblems.PRECONDITION_FAILED.problem();
        }
    }

    private static DuplicatePage page(List<Duplicate> found, int limit) {
        var items = found.stream().limit(limit).toList();
        return new DuplicatePage(items, found.size() > limit ? items.getLast().id() : null);
    }
}
