package dev.rapport.profile.duplicate;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/customer-comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Duplicates")
class ComparisonResource {
    private final CompareCustomers compareCustomers;
    private final CallerOfRequest caller;

    ComparisonResource(CompareCustomers compareCustomers, CallerOfRequest caller) {
        this.compareCustomers = compareCustomers;
        this.caller = caller;
    }

    @GET
    @Requires(Right.KEEP_IDENTITY)
    @Operation(summary = "Read two customers side by side, each with what was told of her alone")
    public Uni<SideBySide> compare(
            @QueryParam("one") @Nullable String one, @QueryParam("other") @Nullable String other) {
        if (one == null || other == null || one.equalsIgnoreCase(other)) {
            throw RequestProblems.INVALID_VALUE.at("one", "and other must name two customers");
        }
        return compareCustomers.compare(caller.get(), Ids.parse("one", one), Ids.parse("other", other));
    }
}
