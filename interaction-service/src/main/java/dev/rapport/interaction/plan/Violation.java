package dev.rapport.interaction.plan;

import dev.rapport.defaults.problem.FieldProblem;
import dev.rapport.defaults.problem.Problem;
import java.util.List;
import java.util.UUID;

/** In what a message is not as planned. */
public record Violation(UUID plannedEvent, Mode mode, List<FieldProblem> errors) {

    /** Why it is refused. */
    public Problem problem() {
        return new Problem(PlanProblems.MESSAGE_OFF_PLAN, null, errors);
    }
}
