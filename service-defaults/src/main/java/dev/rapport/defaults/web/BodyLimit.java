package dev.rapport.defaults.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.defaults.problem.ProblemBody;
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

    private final ObjectMapper json;
    private final long mostBytes;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.json = json;
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
        var problem = ProblemBody.of(RequestProblems.BODY_TOO_LARGE.problem(), request.normalizedPath());
        var unused = request.response()
                .setStatusCode(RequestProblems.BODY_TOO_LARGE.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Connection", "close")
                .end(text(problem));
    }

    private String text(ProblemBody problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
