package dev.rapport.profile.merge;

import dev.rapport.defaults.problem.ProblemType;

/** Why customers cannot be merged or taken apart. */
public enum MergeProblems implements ProblemType {
    SAME_CUSTOMER(409, "They are the same customer already."),
    KINDS_DIFFER(422, "A person and an organization cannot be one customer.");

    private final int status;
    private final String title;

    MergeProblems(int status, String title) {
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
