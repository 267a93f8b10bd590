package dev.rapport.defaults.web;

import dev.rapport.defaults.problem.RequestProblems;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that is announced as too large as a problem; the framework would close the connection without a word. */
@ApplicationScoped
public class BodyLimit {
    private static final int BEFORE_THE_FRAMEWORKS_OWN = -3;

    private final EarlyAnswer answer;
    private final long mostBytes;

    BodyLimit(EarlyAnswer answer, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.answer = answer;
        this.mostBytes = mostBytes.asLongValue();
    }

    void register(@Observes Router router) {
        var unused = router.route().order(BEFORE_THE_FRAMEWORKS_OWN).handler(this::check);
    }

    private void check(RoutingContext request) {
        var announced = request.request().getHeader("Content-Length");
        if (announced == null || !announced.matches("\\d{1,18}") || Long.parseLong(announced) <= mostBytes) {
            request.next();
        } else {
            refuse(request);
        }
    }

    /** The body itself is never read, so the connection cannot be used again. */
    private void refuse(RoutingContext request) {
        var unused = request.response().putHeader("Connection", "close");
        answer.send(request, RequestProblems.BODY_TOO_LARGE.problem());
    }
}
