package dev.rapport.interaction.recording;

import dev.rapport.defaults.problem.ProblemType;

/** Why a row is refused. */
public enum RecordingProblems implements ProblemType {
    ROW_CUSTOMER_UNKNOWN(422, "The row names a customer that does not exist."),
    NUMBER_TAKEN(409, "This source has recorded another content under this number."),
    NEGATIVE_AMOUNT(422, "An amount is negative where this kind of order has none."),
    TIME_OUT_OF_RANGE(422, "A time lies before 1970, more than a day ahead, or too far from what it follows.");

    private final int status;
    private final String title;

    RecordingProblems(int status, String title) {
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
