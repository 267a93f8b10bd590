package dev.rapport.defaults.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into one problem document; nothing an exception says reaches a caller. */
public final class ProblemMapper {

    private static final Set<Integer> PASSING = Set.of(429, 503);

    private final List<PassingFailure> passing;

    public ProblemMapper(@All List<PassingFailure> passing) {
        this.passing = passing;
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response problem(Problem problem, UriInfo uri) {
        return respond(problem, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    @Priority(Priorities.USER - 1000)
    public Response unauthenticated(SecurityException cause, UriInfo uri) {
        var response = Response.fromResponse(respond(RequestProblems.UNAUTHENTICATED.problem(), uri));
        return response.header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1000)
    public Response forbidden(ForbiddenException cause, UriInfo uri) {
        return respond(RequestProblems.FORBIDDEN.problem(), uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER - 1000)
    public Response invalid(ConstraintViolationException cause, UriInfo uri) {
        var errors = cause.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
        return respond(new Problem(RequestProblems.INVALID_VALUE, null, errors), uri);
    }

    /** The second class is named because the framework brings a mapper of its own for it. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    @Priority(Priorities.USER - 1000)
    public Response malformed(JsonProcessingException cause, UriInfo uri) {
        return respond(malformed(cause), uri);
    }

    /** The framework takes a parameter of the wrong type for a place that does not exist. */
    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response framework(WebApplicationException cause, UriInfo uri) {
        if (cause.getCause() instanceof JsonProcessingException json) {
            return respond(malformed(json), uri);
        }
        if (cause instanceof NotFoundException && cause.getCause() != null) {
            return respond(RequestProblems.INVALID_VALUE.problem(), uri);
        }
        return respond(RequestProblems.ofStatus(cause.getResponse().getStatus()).problem(), uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1000)
    public Response unexpected(Throwable cause, UriInfo uri) {
        if (passing.stream().anyMatch(each -> each.isWhy(cause))) {
            Log.warnf(cause, "%s is to be asked again", uri.getPath());
            return respond(RequestProblems.UNAVAILABLE.problem(), uri);
        }
        Log.errorf(cause, "unexpected failure in %s", uri.getPath());
        return respond(RequestProblems.INTERNAL.problem(), uri);
    }

    /** Names the place in the document, which Jackson knows, and keeps its wording, which quotes input, to ourselves. */
    private static Problem malformed(JsonProcessingException cause) {
        var path = cause instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(ProblemMapper::step).collect(Collectors.joining())
                : "";
        if (path.isEmpty()) {
            return RequestProblems.MALFORMED_BODY.problem();
        }
        var field = path.startsWith(".") ? path.substring(1) : path;
        return new Problem(
                RequestProblems.MALFORMED_BODY,
                null,
                List.of(new FieldProblem(field, "is unknown or has a value of the wrong type")));
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    /** Drops the method and parameter that the validator puts before the members of a body. */
    private static String field(ConstraintViolation<?> violation) {
        var steps = violation.getPropertyPath().toString().split("\\.", 3);
        return steps.length == 3 ? steps[2] : steps[steps.length - 1];
    }

    private static Response respond(Problem problem, UriInfo uri) {
        var status = problem.type().status();
        return Response.status(status)
                .type(ProblemBody.MEDIA_TYPE)
                .header("Retry-After", PASSING.contains(status) ? "1" : null)
                .entity(ProblemBody.of(problem, "/" + uri.getPath().replaceFirst("^/", "")))
                .build();
    }
}
