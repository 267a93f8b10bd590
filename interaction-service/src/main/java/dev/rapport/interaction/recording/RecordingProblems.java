package dev.rapport.interaction.recording;

import dev.rapport.defaults.problem.Problem;
import dev.rapport.defaults.problem.ProblemType;

/** Why a row is refused. */
public enum RecordingProblems implements ProblemType {
    ROW_CUSTOMER_UNKNOWN(422, "The row names a customer that does not exist."),
    NUMBER_TAKEN(409, "This source has recorded another content under this number."),
    NEGATIVE_AMOUNT(422, "An amount is negative where this kind of order has none."),
    TIME_OUT_OF_RANGE(422, "A time lies before 1970, more than a day ahead, or too far from what it follows."),
    CUSTOMER_ERASED(422, "The customer was erased; nothing is kept of her, and this was not kept either."),
    CUSTOMER_RESTRICTED(
            422, "The processing of the customer's data is restricted; nothing is recorded until that is lifted."),
    NOT_PERMITTED(422, "The customer permits none of the purposes for which this source may record."),
    PURPOSE_UNREGISTERED(422, "None of the purposes for which this source may record is registered any more."),
    NOT_STORABLE(422, "The content cannot be stored as it is.");

    private final int status;
    private final String title;

    RecordingProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Whether what was refused for this must not be kept anywhere. */
    public static boolean forbidsKeeping(Problem problem) {
        return problem.type() == CUSTOMER_ERASED || problem.type() == NOT_PERMITTED;
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
