package dev.rapport.interaction.wire;

import dev.rapport.defaults.problem.ProblemType;

/** Why a request of the wire protocol is refused as a whole; the libraries do not send such a one again. */
enum WireProblems implements ProblemType {
    BATCH_UNREADABLE(400, "The body is not JSON in UTF-8, or not what its Content-Encoding says."),
    BATCH_TOO_LARGE(400, "The body is, when unpacked, larger than 500 KB, or 32 KB for a single message."),
    SOURCE_TOO_FAST(429, "More of this source waits to be written than its share; the rest of it is to be sent again.");

    private final int status;
    private final String title;

    WireProblems(int status, String title) {
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
