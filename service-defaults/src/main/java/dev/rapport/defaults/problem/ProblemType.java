package dev.rapport.defaults.problem;

import java.util.List;

/** A kind of error as callers know it; each feature lists its own in one enum. The constant's name is the public code. */
public interface ProblemType {

    /** The code in the answer; public API, never renamed. */
    String name();

    /** HTTP status. */
    int status();

    /** One sentence that holds for every occurrence. */
    String title();

    default Problem problem() {
        return new Problem(this, null, List.of());
    }

    default Problem because(String detail) {
        return new Problem(this, detail, List.of());
    }

    default Problem at(String field, String message) {
        return new Problem(this, null, List.of(new FieldProblem(field, message)));
    }
}
