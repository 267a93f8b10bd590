package dev.rapport.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets only signed-in JSON requests reach GraphQL; anything else, such as a form a foreign page posts, is answered here. */
@ApplicationScoped
public class GraphRequests {
    private static final String PATH = "/graphql";
    private static final int AFTER_AUTHENTICATION = 10;

    void register(@Observes Filters filters) {
        var unused = filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        if (!request.normalizedPath().startsWith(PATH)) {
            request.next();
        } else if (request.request().method() == io.vertx.core.http.HttpMethod.POST && !json(request)) {
            refuse(request, 415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.");
        } else {
            requireToken(request);
        }
    }

    private static void requireToken(RoutingContext request) {
        var unused = QuarkusHttpUser.getSecurityIdentity(request, null)
                .subscribe()
                .with(
                        identity -> {
                            if (identity.isAnonymous()) {
                                unauthenticated(request);
                            } else {
                                request.next();
                            }
                        },
                        failure -> unauthenticated(request));
    }

    private static boolean json(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        return type != null && type.strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/json");
    }

    private static void unauthenticated(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        refuse(request, 401, "UNAUTHENTICATED", "A valid bearer token is required.");
    }

    private static void refuse(RoutingContext request, int status, String code, String message) {
        var error = new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code));
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/graphql-response+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
