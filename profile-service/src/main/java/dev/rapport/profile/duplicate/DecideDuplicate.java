package dev.rapport.profile.duplicate;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.profile.duplicate.DuplicateResource.Decision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Keeps what somebody decided of two customers, and by whom. */
@ApplicationScoped
class DecideDuplicate {
    private final Pool pool;
    private final Journal journal;
    private final Clock clock;

    DecideDuplicate(Pool pool, Journal journal, Clock clock) {
        this.pool = pool;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Duplicate> decide(Caller caller, Duplicate read, Decision decision) {
        return pool.withTransaction(connection -> Duplicates.decide(
                        connection,
                        read,
                        decision.state(),
                        decision.note(),
                        caller.actor().subject())
                .map(decided -> decided.orElseThrow(RequestProblems.PRECONDITION_FAILED::problem))
                .call(decided -> tell(connection, caller, decided)));
    }

    private Uni<Void> tell(SqlConnection connection, Caller caller, Duplicate decided) {
        var change = Change.of(
                DuplicateDecided.TYPE,
                decided.customers().getFirst(),
                clock.instant(),
                caller.actor(),
                new DuplicateDecided(decided.id(), decided.customers(), decided.state()));
        return journal.write(new PoolStatements(connection), List.of(change));
    }
}
