package dev.rapport.access;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.ProblemType;

/** How a service answers for a customer that this caller may not see, or that does not exist. */
public enum AccessProblems implements ProblemType {
    CUSTOMER_UNKNOWN(404, "There is no such customer."),
    ACCESS_DENIED(403, "The customer's data is withheld from this caller for this purpose."),
    DECISION_CHANGED(503, "What the customer permits changed while this was answered, or is not known now; ask again."),
    ACCESS_UNRECORDED(503, "Nothing is answered of a customer that cannot be put on record; ask again.");

    private final int status;
    private final String title;

    AccessProblems(int status, String title) {
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

    /**
     * For outsiders, a customer that does not exist and one that is withheld must look the same. What is only not known now is worth
     * asking again, and nobody is to take it for an answer.
     */
    public static Problem withheld(Caller caller, Reason reason) {
        if (reason == Reason.STALE) {
            return DECISION_CHANGED.problem();
        }
        return caller.isOutsider() ? CUSTOMER_UNKNOWN.problem() : ACCESS_DENIED.because(reason.name());
    }
}
