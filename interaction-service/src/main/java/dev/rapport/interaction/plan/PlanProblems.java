package dev.rapport.interaction.plan;

import dev.rapport.defaults.problem.ProblemType;

/** Why a plan, or a message that is not as planned, is refused. */
public enum PlanProblems implements ProblemType {
    SCHEMA_INVALID(422, "It is no JSON Schema that messages can be held against."),
    EVENT_PLANNED(409, "This event of this source and version is planned already."),
    MESSAGE_OFF_PLAN(422, "The message is not as planned.");

    private final int status;
    private final String title;

    PlanProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
