package dev.rapport.defaults.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error that the caller is told about, with text written for her. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final @Nullable String detail;
    private final transient List<FieldProblem> errors;

    public Problem(ProblemType type, @Nullable String detail, List<FieldProblem> errors) {
        super(type.name(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<FieldProblem> errors() {
        return errors;
    }
}
