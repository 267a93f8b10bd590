package dev.rapport.recommendation.experiment;

import dev.rapport.access.Caller;
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

/** Makes or changes an experiment; it holds from the next answer on. */
@ApplicationScoped
class KeepExperiment {
    private final Pool pool;
    private final Experiments experiments;
    private final Journal journal;
    private final Clock clock;

    KeepExperiment(Pool pool, Experiments experiments, Journal journal, Clock clock) {
        this.pool = pool;
        this.experiments = experiments;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param ifMatch the version that the caller has seen; needed where there is one of this name */
    Uni<NamedExperiment> put(Caller caller, String name, @Nullable String ifMatch, Experiment experiment) {
        return pool.withTransaction(connection -> experiments
                .isStrategy(connection, experiment.strategy())
                .invoke(KeepExperiment::requireStrategy)
                .chain(() -> experiments.named(connection, name))
                .invoke(found -> found.ifPresent(known -> requireSame(known, experiment)))
                .chain(found -> ConditionalPut.put(
                        found.isPresent(),
                        ifMatch,
                        () -> experiments.insert(connection, name, experiment, clock.instant()),
                        version -> experiments.replace(connection, name, experiment, version)))
                .chain(() -> tell(connection, caller, name))
                .chain(() -> experiments.named(connection, name))
                .map(kept -> kept.orElseThrow(ExperimentProblems.EXPERIMENT_UNKNOWN::problem)));
    }

    private static void requireStrategy(boolean known) {
        if (!known) {
            throw ExperimentProblems.EXPERIMENT_STRATEGY_UNKNOWN.at("strategy", "names a strategy that there is not");
        }
    }

    /** Who was exposed to one thing says nothing of another, and who was left out once must stay so. */
    private static void requireSame(NamedExperiment found, Experiment experiment) {
        if (!found.experiment().strategy().equals(experiment.strategy())) {
            throw ExperimentProblems.EXPERIMENT_OF_ANOTHER.at("strategy", "is another one than before");
        }
        if (found.experiment().controlShare() != experiment.controlShare()) {
            throw ExperimentProblems.EXPERIMENT_OF_ANOTHER.at("controlShare", "is another one than before");
        }
    }

    private Uni<Void> tell(SqlConnection connection, Caller caller, String name) {
        var subject = UUID.nameUUIDFromBytes(("experiment:" + name).getBytes(StandardCharsets.UTF_8));
        var change = Change.of(
                ExperimentChanged.TYPE, subject, clock.instant(), caller.actor(), new ExperimentChanged(name));
        return journal.write(new PoolStatements(connection), List.of(change));
    }
}
