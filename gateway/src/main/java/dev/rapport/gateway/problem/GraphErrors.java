package dev.rapport.gateway.problem;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Gives every error a code and takes every exception's text out of it; also where queries are limited before they run. */
@ApplicationScoped
public class GraphErrors {
    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 400;
    /** A query that is refused as a whole is not answered with more text than it had. */
    private static final int MOST_ERRORS = 10;

    private final ParsedDocuments documents;
    private final RoutingContext request;

    GraphErrors(ParsedDocuments documents, RoutingContext request) {
        this.documents = documents;
        this.request = request;
    }

    void configure(@Observes GraphQL.Builder builder) {
        var unused = builder.defaultDataFetcherExceptionHandler(new Handler())
                .preparsedDocumentProvider(documents)
                .instrumentation(new ChainedInstrumentation(List.of(
                        new MaxQueryComplexityInstrumentation(MOST_FIELDS),
                        new MaxQueryDepthInstrumentation(DEEPEST),
                        new Codes(),
                        new LastLook(request))));
    }

    /** What a field's fetching threw. */
    private static final class Handler implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            var error =
                    GraphqlErrorBuilder.newError().path(parameters.getPath()).location(parameters.getSourceLocation());
            describe(parameters.getException(), error);
            return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                    .error(error.build())
                    .build());
        }

        private static void describe(Throwable cause, GraphqlErrorBuilder<?> error) {
            var problem = problem(cause);
            error.message(problem.getMessage()).extensions(problem.extensions());
        }

        /** The framework wraps what a field throws, differently for each way of answering. */
        private static GraphProblem problem(Throwable thrown) {
            for (var cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof GraphProblem problem) {
                    return problem;
                }
                if (cause instanceof UnauthorizedException || cause instanceof ForbiddenException) {
                    return GraphProblem.forbidden();
                }
            }
            Log.error("a field failed unexpectedly", thrown);
            return GraphProblem.internal();
        }
    }

    /** Codes for what is wrong with the query itself. */
    private static final class Codes extends SimplePerformantInstrumentation {
        private static final Map<ErrorClassification, String> BY_TYPE = Map.of(
                ErrorType.InvalidSyntax, "QUERY_MALFORMED",
                ErrorType.ValidationError, "QUERY_INVALID",
                ErrorType.ExecutionAborted, "QUERY_TOO_LARGE",
                ErrorType.OperationNotSupported, "QUERY_INVALID");

        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
            if (result.getErrors().isEmpty()) {
                return CompletableFuture.completedFuture(result);
            }
            var coded = result.getErrors().stream()
                    .map(Codes::coded)
                    .limit(result.isDataPresent() ? Long.MAX_VALUE : MOST_ERRORS)
                    .toList();
            return CompletableFuture.completedFuture(ExecutionResultImpl.newExecutionResult()
                    .from(result)
                    .errors(coded)
                    .build());
        }

        private static GraphQLError coded(GraphQLError error) {
            if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
                return error;
            }
            var copy = GraphqlErrorBuilder.newError().message(error.getMessage());
            if (error.getLocations() != null) {
                copy = copy.locations(error.getLocations());
            }
            if (error.getPath() != null) {
                copy = copy.path(error.getPath());
            }
            return copy.extensions(Map.of("code", BY_TYPE.getOrDefault(error.getErrorType(), "INTERNAL")))
                    .build();
        }
    }
}
