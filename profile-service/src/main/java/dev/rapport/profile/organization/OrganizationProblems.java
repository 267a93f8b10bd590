package dev.rapport.profile.organization;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an employment. */
public enum OrganizationProblems implements ProblemType {
    ORGANIZATION_UNKNOWN(422, "There is no such organization."),
    EMPLOYMENT_KNOWN(409, "She has this role in this organization already, at the same time.");

    private final int status;
    private final String title;

    OrganizationProblems(int status, String title) {
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
