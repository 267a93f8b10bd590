package dev.rapport.interaction.message;

import dev.rapport.defaults.problem.ProblemType;

/** Why a message is refused; the others of its batch are not. */
public enum MessageProblems implements ProblemType {
    MESSAGE_NOT_AN_OBJECT(422, "A message is not a JSON object."),
    MESSAGE_TYPE_UNKNOWN(
            422, "A message has a type that is not one of identify, track, page, screen, group and alias."),
    MESSAGE_TOO_LARGE(422, "A message is larger than 32 KB, or 500 KB for an order."),
    MESSAGE_TOO_DEEP(422, "A message is nested more than 100 levels deep; it is not kept either."),
    MESSAGE_INVALID(422, "A member of a message has a value that it cannot have."),
    IDENTITY_MISSING(422, "A message names nobody: neither userId nor anonymousId."),
    CURRENCY_MISSING(422, "An order has amounts and no ISO 4217 currency.");

    private final int status;
    private final String title;

    MessageProblems(int status, String title) {
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
