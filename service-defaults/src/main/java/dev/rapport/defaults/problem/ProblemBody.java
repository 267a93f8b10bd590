package dev.rapport.defaults.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details with our {@code code}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        List<FieldProblem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemBody of(Problem problem, @Nullable String instance) {
        var type = problem.type();
        var anchor = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemBody(
                "urn:rapport:problem:" + anchor,
                type.title(),
                type.status(),
                problem.detail(),
                instance,
                type.name(),
                problem.errors());
    }
}
