package dev.rapport.defaults.journal;

import dev.rapport.defaults.problem.PassingFailure;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what passes from what the request or the code is to blame for. */
@ApplicationScoped
class DatabaseFailure implements PassingFailure {
    private static final int DEEPEST = 8;

    /** Could not connect, was undone by another, lacks room, was stopped by an operator or by a limit on time (SQLSTATE). */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    /** A lock, or the whole transaction, took too long (SQLSTATE). */
    private static final Set<String> TOO_LONG = Set.of("55P03", "25P03", "25P04");

    /** Also where it is the cause of another failure, as Hibernate has it. */
    @Override
    public boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseFailure::passes);
    }

    /** The last two are what the client says of a pool without connections, and of one that died between two statements. */
    private static boolean passes(Throwable failure) {
        if (failure instanceof PgException refusal) {
            var state = Objects.requireNonNullElse(refusal.getSqlState(), "  ");
            return CLASSES.contains(state.substring(0, 2)) || TOO_LONG.contains(state);
        }
        return failure instanceof ConnectException
                || failure instanceof ClosedConnectionException
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable;
    }
}
