package dev.rapport.gateway.problem;

import dev.rapport.gateway.release.Release;
import dev.rapport.gateway.release.Releases;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers with an error what may not be given out any more when it has been put together. */
final class LastLook extends SimplePerformantInstrumentation {
    private final RoutingContext request;

    LastLook(RoutingContext request) {
        this.request = request;
    }

    /** The request that the query came with, taken while it is at hand. */
    private record Of(Release release) implements InstrumentationState {}

    @Override
    public CompletableFuture<InstrumentationState> createStateAsync(InstrumentationCreateStateParameters parameters) {
        return CompletableFuture.completedFuture(new Of(Releases.of(request)));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var release = ((Of) Objects.requireNonNull(state)).release();
        return release.permittedSoon()
                .map(permitted -> permitted ? result : refused(release))
                .subscribeAsCompletionStage();
    }

    private static ExecutionResult refused(Release release) {
        release.refuse();
        var problem = GraphProblem.decisionChanged();
        return ExecutionResultImpl.newExecutionResult()
                .data(null)
                .addError(GraphqlErrorBuilder.newError()
                        .message(problem.getMessage())
                        .extensions(problem.extensions())
                        .build())
                .build();
    }
}
