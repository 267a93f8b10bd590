package dev.rapport.recommendation.action;

import dev.rapport.access.Gates;
import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.experiment.Experiments;
import dev.rapport.recommendation.experiment.Exposures;
import dev.rapport.recommendation.experiment.NamedExperiment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leaves out what experiments leave out, and keeps who was exposed to what; not of those who object to research. */
@ApplicationScoped
class ApplyExperiments {
    private static final String PURPOSE = "research";

    private final Experiments experiments;
    private final Exposures exposures;
    private final Gates gates;
    private final Clusters clusters;
    private final Clock clock;

    ApplyExperiments(Experiments experiments, Exposures exposures, Gates gates, Clusters clusters, Clock clock) {
        this.experiments = experiments;
        this.exposures = exposures;
        this.gates = gates;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The first so many of what is left of each. */
    Uni<Map<UUID, NextActions>> to(SqlClient client, Map<UUID, NextActions> found, int first) {
        return experiments.all(client).map(all -> trials(found, all, first)).chain(trials -> keep(client, trials));
    }

    private Map<UUID, Trial> trials(Map<UUID, NextActions> found, List<NamedExperiment> all, int first) {
        Map<UUID, Trial> trials = new HashMap<>();
        found.forEach((customer, next) -> trials.put(
                customer,
                Trial.of(
                        next,
                        first,
                        clusters.survivor(customer),
                        all.isEmpty() || mayStudy(customer) ? all : List.of())));
        return trials;
    }

    private boolean mayStudy(UUID customer) {
        return gates.use(customer, PURPOSE).reason().permits();
    }

    private Uni<Map<UUID, NextActions>> keep(SqlClient client, Map<UUID, Trial> trials) {
        var exposed = trials.values().stream()
                .flatMap(trial -> trial.exposures().stream())
                .distinct()
                .toList();
        Map<UUID, NextActions> left = new HashMap<>();
        trials.forEach((customer, trial) -> left.put(customer, trial.next()));
        return exposures.keep(client, exposed, clock.instant()).replaceWith(left);
    }
}
