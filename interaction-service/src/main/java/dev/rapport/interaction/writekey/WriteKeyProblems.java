package dev.rapport.interaction.writekey;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a write key. */
public enum WriteKeyProblems implements ProblemType {
    WRITE_KEY_UNKNOWN(401, "The request names no write key, or one that was never given out or was revoked."),
    WRITE_KEY_PURPOSE_UNKNOWN(422, "A write key names a purpose that is not registered.");

    private final int status;
    private final String title;

    WriteKeyProblems(int status, String title) {
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
