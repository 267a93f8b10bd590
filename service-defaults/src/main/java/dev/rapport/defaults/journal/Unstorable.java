package dev.rapport.defaults.journal;

import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.Set;

/** Tells what the content itself is to blame for, so that no repetition would help, from what passes. */
public final class Unstorable {
    /** Somebody else was faster with the same row, or a partition is not there yet (SQLSTATE 23505 and 23514). */
    private static final Set<String> PASSING = Set.of("23505", "23514");

    private Unstorable() {}

    /** A value that the database refuses (SQLSTATE classes 22 and 23), cannot be written to it, or is missing. */
    public static boolean isWhy(Throwable failure) {
        if (failure instanceof PgException refusal) {
            var state = Objects.requireNonNullElse(refusal.getSqlState(), "");
            return (state.startsWith("22") || state.startsWith("23")) && !PASSING.contains(state);
        }
        return failure instanceof NullPointerException
                || failure instanceof IllegalArgumentException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException;
    }
}
