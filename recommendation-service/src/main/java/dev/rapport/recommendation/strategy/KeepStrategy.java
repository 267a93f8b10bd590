package dev.rapport.recommendation.strategy;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.defaults.journal.Change;
import dev.rapport.defaults.journal.Journal;
import dev.rapport.defaults.journal.PoolStatements;
import dev.rapport.defaults.web.ConditionalPut;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes or changes a strategy; it holds from the next answer on. */
@ApplicationScoped
class KeepStrategy {
    private final Pool pool;
    private final Strategies strategies;
    private final Gates gates;
    private final Journal journal;
    private final Clock clock;

    KeepStrategy(Pool pool, Strategies strategies, Gates gates, Journal journal, Clock clock) {
        this.pool = pool;
        this.strategies = strategies;
        this.gates = gates;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param ifMatch the version that the caller has seen; needed where there is one of this name */
    Uni<NamedStrategy> put(Caller caller, String name, @Nullable String ifMatch, Strategy strategy) {
        requirePurposes(strategy);
        return pool.withTransaction(connection -> strategies
                .named(connection, name)
                .chain(found -> ConditionalPut.put(
                        found.isPresent(),
                        ifMatch,
                        () -> strategies.insert(connection, name, strategy),
                        version -> strategies.replace(connection, name, strategy, version)))
                .chain(() -> tell(connection, caller, name))
                .chain(() -> strategies.named(connection, name))
                .map(kept -> kept.orElseThrow(StrategyProblems.STRATEGY_UNKNOWN::problem)));
    }

    private void requirePurposes(Strategy strategy) {
        if (strategy.purposes().stream()
                .anyMatch(purpose -> gates.purposes().named(purpose).isEmpty())) {
            throw StrategyProblems.PURPOSE_UNKNOWN.at("purposes", "names a purpose that there is not");
        }
    }

    private Uni<Void> tell(SqlConnection connection, Caller caller, String name) {
        var subject = UUID.nameUUIDFromBytes(("strategy:" + name).getBytes(StandardCharsets.UTF_8));
        var change =
                Change.of(StrategyChanged.TYPE, subject, clock.instant(), caller.actor(), new StrategyChanged(name));
        return journal.write(new PoolStatements(connection), List.of(change));
    }
}
