package dev.rapport.access.partner;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Every address below {@code /v1} has a second name below {@code /partner/v1}, and partners must use that one.
 *
 * <p>A network can so let partners in at one path alone, and what is answered there is the same as for everybody else.
 */
@ApplicationScoped
class PartnerDoor {
    private static final String DOOR = "/partner";
    private static final String PASSED = "rapport.partner-door";
    private static final int BEFORE_ALL = -10;

    void register(@Observes Router router) {
        var unused = router.route(DOOR + "/v1/*").order(BEFORE_ALL).handler(PartnerDoor::pass);
    }

    private static void pass(RoutingContext request) {
        request.put(PASSED, true);
        var query = request.request().query();
        request.reroute(
                request.request().method(),
                request.normalizedPath().substring(DOOR.length()) + (query == null ? "" : "?" + query));
    }

    static boolean passedBy(RoutingContext request) {
        return request.get(PASSED) != null;
    }
}
