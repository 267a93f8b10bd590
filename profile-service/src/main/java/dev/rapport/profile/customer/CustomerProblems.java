package dev.rapport.profile.customer;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with what is said of a customer. */
public enum CustomerProblems implements ProblemType {
    DATE_IMPOSSIBLE(422, "A date cannot be meant: it lies in the future or before anybody living was born."),
    PARENT_UNKNOWN(422, "There is no such organization to belong to."),
    ORGANIZATION_CYCLE(422, "An organization would belong to itself, by way of others."),
    FIELD_OF_OTHER_KIND(422, "A field belongs to persons and this is an organization, or the reverse.");

    private final int status;
    private final String title;

    CustomerProblems(int status, String title) {
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
