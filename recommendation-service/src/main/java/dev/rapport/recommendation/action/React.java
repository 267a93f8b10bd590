package dev.rapport.recommendation.action;

import dev.rapport.access.Caller;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.recommendation.action.Reactions.Shown;
import dev.rapport.recommendation.person.RequireReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Records once what a customer made of what was proposed; from the next answer on it changes what is proposed. */
@ApplicationScoped
class React {
    private final Pool pool;
    private final Reactions reactions;
    private final RequireReader requireReader;
    private final Journal journal;
    private final Clock clock;

    React(Pool pool, Reactions reactions, RequireReader requireReader, Journal journal, Clock clock) {
        this.pool = pool;
        this.reactions = reactions;
        this.requireReader = requireReader;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether it is new; the same again changes nothing. */
    Uni<Boolean> react(Caller caller, UUID action, Reaction reaction) {
        return reactions
                .shown(pool, action)
                .map(shown -> shown.orElseThrow(ActionProblems.ACTION_UNKNOWN::problem))
                .call(shown -> requireReader.of(caller, shown.customer()))
                .chain(shown -> pool.withTransaction(connection -> reactions
                        .react(connection, action, reaction, clock.instant())
                        .chain(fresh -> fresh
                                ? follow(connection, caller, action, shown, reaction)
                                : requireSame(connection, action, reaction))));
    }

    private Uni<Boolean> follow(SqlConnection connection, Caller caller, UUID action, Shown shown, Reaction reaction) {
        var change = Change.of(
                ActionReacted.TYPE,
                shown.customer(),
                clock.instant(),
                caller.actor(),
                new ActionReacted(action, shown.customer(), shown.strategy(), reaction));
        return reactions
                .count(connection, shown, reaction)
                .chain(() -> journal.write(new PoolStatements(connection), List.of(change)))
                .replaceWith(true);
    }

    private Uni<Boolean> requireSame(SqlConnection connection, UUID action, Reaction reaction) {
        return reactions.given(connection, action).map(given -> {
            if (given != reaction) {
                throw ActionProblems.REACTION_GIVEN.at("reaction", "is another one than " + given);
            }
            return false;
        });
    }
}
