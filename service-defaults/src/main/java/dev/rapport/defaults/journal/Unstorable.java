package dev.rapport.defaults.journal;

import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.Objects;

/** Tells what the content itself is to blame for, so that no repetition would help, from what passes. */
public final class Unstorable {
    private Unstorable() {}

    /** A value that the database refuses (SQLSTATE classes 22 and 23), cannot be written to it, or is missing. */
    public static boolean isWhy(Throwable failure) {
        if (failure instanceof PgException refusal) {
            var state = Objects.requireNonNullElse(refusal.getSqlState(), "");
            return state.startsWith("22") || state.startsWith("23");
        }
        return failure instanceof NullPointerException
                || failure instanceof IllegalArgumentException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException;
    }
}
