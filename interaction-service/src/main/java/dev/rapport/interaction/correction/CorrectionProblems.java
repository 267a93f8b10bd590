package dev.rapport.interaction.correction;

import dev.rapport.defaults.problem.ProblemType;

/** Why an event is not corrected. */
public enum CorrectionProblems implements ProblemType {
    EVENT_VOIDED(409, "The event was voided; it can only be restored."),
    EVENT_NOT_VOIDED(409, "The event was not voided, so there is nothing to restore."),
    ORDER_TOLD_EARLIER(
            409, "The event only changed an order that another message told of first; that one can be corrected."),
    ORDER_TOLD_AGAIN(409, "The order was told again since the event was voided, and stands as it was told then."),
    EVENT_NOT_YOURS(403, "The event was told by another source.");

    private final int status;
    private final String title;

    CorrectionProblems(int status, String title) {
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
