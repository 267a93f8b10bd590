package dev.rapport.profile.address;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with an address. */
public enum AddressProblems implements ProblemType {
    ADDRESS_IN_USE(409, "A shipping preference holds for this address; it must be removed first."),
    ADDRESS_INCOMPLETE(422, "The address lacks what its country needs, or writes it differently.");

    private final int status;
    private final String title;

    AddressProblems(int status, String title) {
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
