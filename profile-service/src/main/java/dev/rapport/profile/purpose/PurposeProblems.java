package dev.rapport.profile.purpose;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a purpose or a notice. */
public enum PurposeProblems implements ProblemType {
    PURPOSE_INVALID(422, "Such a purpose cannot be defined."),
    NOTICE_UNKNOWN(404, "There is no such notice.");

    private final int status;
    private final String title;

    PurposeProblems(int status, String title) {
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
