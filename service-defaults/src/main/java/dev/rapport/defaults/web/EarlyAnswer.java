package dev.rapport.defaults.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.ProblemBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a problem where the framework has not begun with a request yet, the same as it would. */
@ApplicationScoped
public class EarlyAnswer {
    private final ObjectMapper json;

    EarlyAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Further headers are set before. */
    public void send(RoutingContext request, Problem problem) {
        var body = ProblemBody.of(problem, request.normalizedPath());
        var unused = request.response()
                .setStatusCode(body.status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(text(body));
    }

    private String text(ProblemBody problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
