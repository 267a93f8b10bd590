package dev.rapport.profile.household;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a household and its members. */
public enum HouseholdProblems implements ProblemType {
    HOUSEHOLD_UNKNOWN(404, "There is no such household."),
    MEMBER_ALREADY(409, "She is a member of this household already, at the same time."),
    HOUSEHOLD_FULL(422, "The household has as many memberships as can be kept.");

    private final int status;
    private final String title;

    HouseholdProblems(int status, String title) {
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
