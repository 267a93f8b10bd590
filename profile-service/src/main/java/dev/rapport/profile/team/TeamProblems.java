package dev.rapport.profile.team;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an account team. */
public enum TeamProblems implements ProblemType {
    ASSIGNMENT_OVERLAPS(
            409, "The customer would have two representatives on one day, or somebody the same role twice.");

    private final int status;
    private final String title;

    TeamProblems(int status, String title) {
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
