package dev.rapport.recommendation.strategy;

import dev.rapport.access.CallerOfRequest;
import dev.rapport.access.Requires;
import dev.rapport.access.Right;
import dev.rapport.defaults.web.EntityTag;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Strategies")
class StrategyResource {
    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    private final Strategies strategies;
    private final KeepStrategy keepStrategy;
    private final Pool pool;
    private final CallerOfRequest caller;

    StrategyResource(Strategies strategies, KeepStrategy keepStrategy, Pool pool, CallerOfRequest caller) {
        this.strategies = strategies;
        this.keepStrategy = keepStrategy;
        this.pool = pool;
        this.caller = caller;
    }

    /** All of them, by name. */
    public record StrategyList(List<NamedStrategy> items) {}

    @GET
    @Requires(Right.READ_CATALOGUE)
    @Operation(summary = "Read what may be done next with customers")
    public Uni<StrategyList> all() {
        return strategies.all(pool).map(StrategyList::new);
    }

    @GET
    @Requires(Right.READ_CATALOGUE)
    @Path("/{name}")
    @Operation(summary = "Read a strategy")
    public Uni<RestResponse<Strategy>> one(@PathParam("name") @Pattern(regexp = NAME) String name) {
        return strategies
                .named(pool, name)
                .map(found -> answer(found.orElseThrow(StrategyProblems.STRATEGY_UNKNOWN::problem)));
    }

    @PUT
    @Requires(Right.KEEP_CATALOGUE)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a strategy, or with If-Match change it",
            description = "It holds from the next answer on. One that is not enabled is not done.")
    public Uni<RestResponse<Strategy>> put(
            @PathParam("name") @Pattern(regexp = NAME) String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Strategy strategy) {
        return keepStrategy.put(caller.get(), name, ifMatch, strategy).map(StrategyResource::answer);
    }

    private static RestResponse<Strategy> answer(NamedStrategy strategy) {
        return RestResponse.ResponseBuilder.ok(strategy.strategy())
                .header("ETag", EntityTag.of(strategy.version()))
                .build();
    }
}
