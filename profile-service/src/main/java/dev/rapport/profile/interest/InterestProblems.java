package dev.rapport.profile.interest;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an interest. */
public enum InterestProblems implements ProblemType {
    INTEREST_KNOWN(409, "The customer has this interest already; it can be changed.");

    private final int status;
    private final String title;

    InterestProblems(int status, String title) {
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
