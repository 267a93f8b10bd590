package dev.rapport.profile.duplicate;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/duplicate-searches")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Duplicates")
class DuplicateSearchResource {
    private final DuplicateSearches searches;
    private final CallerOfRequest caller;

    DuplicateSearchResource(DuplicateSearches searches, CallerOfRequest caller) {
        this.searches = searches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Requires(Right.KEEP_IDENTITY)
    @ResponseStatus(202)
    @APIResponse(responseCode = "202", description = "It waits or runs; read it again until it is DONE")
    @Operation(
            summary = "Search all customers for those who are the same person",
            description = "One search at a time: asked while one is open, that one is answered.")
    public Uni<DuplicateSearch> ask() {
        return searches.ask(caller.get().actor().subject());
    }

    @GET
    @Path("/{id}")
    @Requires(Right.KEEP_IDENTITY)
    @Operation(summary = "Read how far a search is")
    public Uni<DuplicateSearch> one(@PathParam("id") String id) {
        return searches.one(Ids.parse("id", id)).map(found -> found.orElseThrow(RequestProblems.NOT_FOUND::problem));
    }
}
