package dev.rapport.profile.customer;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong when a customer is asked for. */
enum CustomerProblems implements ProblemType {
    CUSTOMER_UNKNOWN(404, "There is no such customer."),
    ACCESS_DENIED(403, "The customer's data is withheld from this caller for this purpose.");

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
