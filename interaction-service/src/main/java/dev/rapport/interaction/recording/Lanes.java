package dev.rapport.interaction.recording;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/**
 * Ways into the store that only one transaction takes at a time, in every process.
 *
 * <p>Whoever gave up on a transaction must be able to count on its end, so a lane is never blocked for long.
 */
public final class Lanes {
    /** Every process must have the same number, or events of one subject would leave in no order. */
    static final int COUNT = 2;

    private static final int LANES_OF_EVENTS = 0x52617070;
    private static final String ENTER = """
            with limits as materialized (
                select set_config('lock_timeout', '8s', true), set_config('statement_timeout', '8s', true),
                    set_config('idle_in_transaction_session_timeout', '8s', true), set_config('transaction_timeout', '9s', true)
            )
            select pg_advisory_xact_lock($1, lane) from limits, generate_series($2::int, $3::int) as lane
            """;

    private Lanes() {}

    /** The one that everything about a subject takes. */
    static int of(UUID subject) {
        return Math.floorMod(subject.hashCode(), COUNT);
    }

    static Uni<Void> enter(SqlConnection connection, int lane) {
        return enter(connection, lane, lane);
    }

    /** For what must not meet any new event. */
    public static Uni<Void> enterAll(SqlConnection connection) {
        return enter(connection, 0, COUNT - 1);
    }

    private static Uni<Void> enter(SqlConnection connection, int first, int last) {
        return connection
                .preparedQuery(ENTER)
                .execute(Tuple.of(LANES_OF_EVENTS, first, last))
                .replaceWithVoid();
    }
}
