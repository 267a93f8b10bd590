package dev.rapport.defaults.journal;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.util.Objects;
import java.util.Set;

/** Tells what passes, so that the same may succeed later, from what the request or the code is to blame for. */
public final class Passing {
    /** Could not connect, was undone by another, lacks room, was stopped by an operator or by a limit on time (SQLSTATE). */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    /** A lock, or the whole transaction, took too long (SQLSTATE). */
    private static final Set<String> TOO_LONG = Set.of("55P03", "25P03", "25P04");

    private Passing() {}

    public static boolean isWhy(Throwable failure) {
        if (failure instanceof PgException refusal) {
            var state = Objects.requireNonNullElse(refusal.getSqlState(), "  ");
            return CLASSES.contains(state.substring(0, 2)) || TOO_LONG.contains(state);
        }
        return failure instanceof ConnectException || failure instanceof ClosedConnectionException;
    }
}
