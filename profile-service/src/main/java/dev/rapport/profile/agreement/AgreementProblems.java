package dev.rapport.profile.agreement;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an agreement. */
public enum AgreementProblems implements ProblemType {
    AGREEMENT_INVALID(422, "The agreement names something that does not exist, or names it twice.");

    private final int status;
    private final String title;

    AgreementProblems(int status, String title) {
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
