package dev.rapport.recommendation.experiment;

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

@Path("/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Experiments")
class ExperimentResource {
    private static final String NAME = "[a-z][a-z0-9-]{0,59}";

    private final Experiments experiments;
    private final Exposures exposures;
    private final KeepExperiment keepExperiment;
    private final Pool pool;
    private final CallerOfRequest caller;

    ExperimentResource(
            Experiments experiments,
            Exposures exposures,
            KeepExperiment keepExperiment,
            Pool pool,
            CallerOfRequest caller) {
        this.experiments = experiments;
        this.exposures = exposures;
        this.keepExperiment = keepExperiment;
        this.pool = pool;
        this.caller = caller;
    }

    /** All of them, by name. */
    public record ExperimentList(List<NamedExperiment> items) {}

    @GET
    @Requires(Right.KEEP_CATALOGUE)
    @Operation(summary = "Read all experiments")
    public Uni<ExperimentList> all() {
        return experiments.all(pool).map(ExperimentList::new);
    }

    @GET
    @Requires(Right.KEEP_CATALOGUE)
    @Path("/{name}")
    @Operation(summary = "Read an experiment")
    public Uni<RestResponse<Experiment>> one(@PathParam("name") @Pattern(regexp = NAME) String name) {
        return experiments
                .named(pool, name)
                .map(found -> answer(found.orElseThrow(ExperimentProblems.EXPERIMENT_UNKNOWN::problem)));
    }

    @PUT
    @Requires(Right.KEEP_CATALOGUE)
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an experiment, or with If-Match change it",
            description =
                    "In which arm a customer is follows from the experiment's name and hers alone. Who objects to research is in neither.")
    public Uni<RestResponse<Experiment>> put(
            @PathParam("name") @Pattern(regexp = NAME) String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Experiment experiment) {
        return keepExperiment.put(caller.get(), name, ifMatch, experiment).map(ExperimentResource::answer);
    }

    @GET
    @Requires(Right.KEEP_CATALOGUE)
    @Path("/{name}/result")
    @Operation(summary = "Read what came of an experiment until now, with how sure that is")
    public Uni<ExperimentResult> result(@PathParam("name") @Pattern(regexp = NAME) String name) {
        return experiments
                .named(pool, name)
                .map(found -> found.orElseThrow(ExperimentProblems.EXPERIMENT_UNKNOWN::problem))
                .chain(experiment -> exposures.result(pool, experiment.name()));
    }

    private static RestResponse<Experiment> answer(NamedExperiment experiment) {
        return RestResponse.ResponseBuilder.ok(experiment.experiment())
                .header("ETag", EntityTag.of(experiment.version()))
                .build();
    }
}
