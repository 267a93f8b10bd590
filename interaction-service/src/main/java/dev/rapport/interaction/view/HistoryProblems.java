package dev.rapport.interaction.view;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong when a history is asked for. */
enum HistoryProblems implements ProblemType {
    CUSTOMER_UNKNOWN(404, "There is no such customer."),
    ACCESS_DENIED(403, "The customer's data is withheld from this caller for this purpose.");

    private final int status;
    private final String title;

    HistoryProblems(int status, String title) {
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
