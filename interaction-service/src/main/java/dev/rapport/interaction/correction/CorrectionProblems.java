package dev.rapport.interaction.correction;

import dev.rapport.defaults.problem.ProblemType;

/** Why an event is not corrected. */
public enum CorrectionProblems implements ProblemType {
    EVENT_VOIDED(409, "The event was voided; it can only be restored."),
    EVENT_NOT_VOIDED(409, "The event was not voided, so there is nothing to restore."),
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
