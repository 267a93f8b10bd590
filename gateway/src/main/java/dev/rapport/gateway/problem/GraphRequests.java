package dev.rapport.gateway.problem;

import dev.rapport.defaults.web.Correlation;
import dev.rapport.gateway.release.Releases;
import dev.rapport.gateway.signal.BrowserSignals;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets only signed-in, well-formed JSON requests reach GraphQL; anything else, such as a form that a foreign page posts
 * or a text that is no query, is answered here.
 */
@ApplicationScoped
public class GraphRequests {
    private static final String PATH = "/graphql*";
    /** After authentication, before the routes of the framework. */
    private static final int FIRST = -10;

    private final ParsedDocuments documents;
    private final Releases releases;
    private final BrowserSignals signals;
    private final long mostBytes;

    GraphRequests(
            ParsedDocuments documents,
            Releases releases,
            BrowserSignals signals,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.documents = documents;
        this.releases = releases;
        this.signals = signals;
        this.mostBytes = mostBytes.asLongValue();
    }

    void register(@Observes Router router) {
        router.route(PATH).order(FIRST).handler(this::correlate);
        router.route(PATH).order(FIRST + 1).handler(this::requireToken);
        router.post(PATH).order(FIRST + 2).handler(this::requireJson);
        router.post(PATH)
                .order(FIRST + 3)
                .handler(BodyHandler.create(false).setBodyLimit(mostBytes))
                .failureHandler(GraphRequests::refuseBody);
        router.post(PATH).order(FIRST + 4).handler(this::requireQuery);
    }

    /** One id for the request here and in every service behind it; and no cache keeps personal data. */
    private void correlate(RoutingContext request) {
        var headers = request.request().headers();
        var id = Correlation.id(headers.get(Correlation.HEADER));
        var unused = headers.set(Correlation.HEADER, id);
        request.response().putHeader(Correlation.HEADER, id).putHeader("Cache-Control", "no-store");
        request.next();
    }

    /** A token that fails is answered by the framework's handler for it, which this replaces to give the answer a body. */
    private void requireToken(RoutingContext request) {
        BiConsumer<RoutingContext, Throwable> refusal = GraphRequests::refuseToken;
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusal);
        var unused = QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(identity -> proceed(request, identity), failure -> Log.debug("a token was refused"));
    }

    private static void proceed(RoutingContext request, SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            unauthenticated(request);
        } else {
            request.next();
        }
    }

    private void requireJson(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("application/json")) {
            request.next();
        } else {
            GraphAnswer.refuse(request, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.");
        }
    }

    private static void refuseBody(RoutingContext request) {
        if (request.statusCode() == 413) {
            GraphAnswer.refuse(request, 413, "BODY_TOO_LARGE", "The body is larger than allowed.");
        } else {
            request.next();
        }
    }

    private void requireQuery(RoutingContext request) {
        var envelope = envelope(request);
        if (envelope == null) {
            GraphAnswer.refuse(request, 400, "MALFORMED_BODY", "The body must be a JSON object with a query.");
            return;
        }
        documents
                .syntaxError(envelope.getString("query"))
                .ifPresentOrElse(problem -> unreadable(request, problem), () -> begin(request));
    }

    private void begin(RoutingContext request) {
        var caller = ((QuarkusHttpUser) request.user()).getSecurityIdentity();
        var unused = signals.hear(request, caller)
                .chain(() -> releases.begin(request))
                .subscribe()
                .with(begun -> request.next(), request::fail);
    }

    private static @Nullable JsonObject envelope(RoutingContext request) {
        var sent = request.body().buffer();
        try {
            return sent != null && Json.decodeValue(sent) instanceof JsonObject body && wellFormed(body) ? body : null;
        } catch (DecodeException e) {
            return null;
        }
    }

    private static boolean wellFormed(JsonObject body) {
        return body.getValue("query") instanceof String query
                && !query.isBlank()
                && nullOr(String.class, body.getValue("operationName"))
                && nullOr(JsonObject.class, body.getValue("variables"))
                && nullOr(JsonObject.class, body.getValue("extensions"));
    }

    private static boolean nullOr(Class<?> type, @Nullable Object value) {
        return value == null || type.isInstance(value);
    }

    private static void refuseToken(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            unauthenticated(request);
        } else {
            Log.warnf("a token could not be checked: %s", failure.getClass().getSimpleName());
            GraphAnswer.refuse(request, 503, "UNAVAILABLE", "The token cannot be checked now; try again later.");
        }
    }

    private static void unauthenticated(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        GraphAnswer.refuse(request, 401, "UNAUTHENTICATED", "A valid bearer token is required.");
    }

    /** A client that reads only application/json expects 200 for whatever GraphQL itself refuses. */
    private static void unreadable(RoutingContext request, InvalidSyntaxException problem) {
        var status = GraphAnswer.speaksGraphql(request) ? 400 : 200;
        if (problem instanceof ParseCancelledException || problem instanceof ParseCancelledTooDeepException) {
            GraphAnswer.refuse(request, status, "QUERY_TOO_LARGE", "The query is too long or too deep.");
            return;
        }
        var at = Objects.requireNonNullElse(problem.getLocation(), SourceLocation.EMPTY);
        var message = "The query cannot be read at line " + at.getLine() + ", column " + at.getColumn() + ".";
        var location = Map.<String, Object>of("line", at.getLine(), "column", at.getColumn());
        GraphAnswer.refuse(request, status, "QUERY_MALFORMED", message, List.of(location));
    }
}
