package dev.rapport.recommendation.action;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a reaction. */
enum ActionProblems implements ProblemType {
    ACTION_UNKNOWN(404, "Nothing was proposed under this id."),
    REACTION_GIVEN(409, "Another reaction to this is recorded already.");

    private final int status;
    private final String title;

    ActionProblems(int status, String title) {
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
