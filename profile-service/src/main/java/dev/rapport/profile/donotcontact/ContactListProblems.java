package dev.rapport.profile.donotcontact;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a list of people who do not want to be contacted. */
public enum ContactListProblems implements ProblemType {
    LIST_INVALID(422, "The list names something that does not exist, or that it cannot be for."),
    LIST_EMPTY(409, "No entries as of this time were taken over before the refresh."),
    LIST_NOT_NEWER(409, "The list was taken over as of a later time, or that time has not come.");

    private final int status;
    private final String title;

    ContactListProblems(int status, String title) {
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
