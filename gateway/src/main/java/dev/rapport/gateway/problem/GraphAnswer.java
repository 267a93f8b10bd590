package dev.rapport.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** Answers that are given before a query runs, in the shape of GraphQL's own. */
final class GraphAnswer {
    private static final String GRAPHQL = "application/graphql-response+json";

    private GraphAnswer() {}

    static boolean speaksGraphql(RoutingContext request) {
        var accept = request.request().getHeader("Accept");
        return accept != null && accept.contains(GRAPHQL);
    }

    static void refuse(RoutingContext request, int status, String code, String message) {
        refuse(request, status, code, message, List.of());
    }

    static void refuse(
            RoutingContext request, int status, String code, String message, List<Map<String, Object>> locations) {
        var error = new JsonObject().put("message", message).put("extensions", new JsonObject().put("code", code));
        if (!locations.isEmpty()) {
            error.put("locations", new JsonArray(locations));
        }
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", speaksGraphql(request) ? GRAPHQL : "application/json")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
