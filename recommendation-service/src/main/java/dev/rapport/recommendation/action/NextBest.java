package dev.rapport.recommendation.action;

import dev.rapport.access.Category;
import dev.rapport.access.Gates;
import dev.rapport.access.Reason;
import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.action.Chances.Tally;
import dev.rapport.recommendation.action.NextActions.NextAction;
import dev.rapport.recommendation.action.Past.Reacted;
import dev.rapport.recommendation.strategy.NamedStrategy;
import dev.rapport.recommendation.strategy.Strategies;
import dev.rapport.recommendation.suggestion.Suggestion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Says what to do next with customers, and keeps what was proposed, so that it can be reacted to. */
@ApplicationScoped
public class NextBest {
    private final Situations situations;
    private final Strategies strategies;
    private final Reactions reactions;
    private final ApplyExperiments applyExperiments;
    private final Gates gates;
    private final Clusters clusters;
    private final Clock clock;

    NextBest(
            Situations situations,
            Strategies strategies,
            Reactions reactions,
            ApplyExperiments applyExperiments,
            Gates gates,
            Clusters clusters,
            Clock clock) {
        this.situations = situations;
        this.strategies = strategies;
        this.reactions = reactions;
        this.applyExperiments = applyExperiments;
        this.gates = gates;
        this.clusters = clusters;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param suggested what could be offered to them
     * @param access what the caller may read of a customer
     */
    public record Asked(
            List<UUID> customers,
            int first,
            Map<UUID, List<Suggestion>> suggested,
            BiFunction<UUID, Category, Reason> access) {}

    /** What is known of all of them. */
    private record Known(
            Map<UUID, Situation> situations,
            List<NamedStrategy> strategies,
            Map<UUID, List<Reacted>> reacted,
            Map<String, Tally> everybody) {}

    public Uni<Map<UUID, NextActions>> of(SqlClient client, Asked asked) {
        return known(client, asked.customers())
                .map(known -> weigh(asked, known))
                .chain(found -> applyExperiments.to(client, found, asked.first()))
                .call(found -> reactions.show(client, shown(found), clock.instant()));
    }

    private Uni<Known> known(SqlClient client, List<UUID> customers) {
        return Uni.combine()
                .all()
                .unis(
                        situations.of(client, customers),
                        strategies.all(client),
                        reactions.of(client, customers),
                        reactions.ofEverybody(client))
                .with(Known::new);
    }

    private Map<UUID, NextActions> weigh(Asked asked, Known known) {
        Map<UUID, NextActions> found = new HashMap<>();
        known.situations().forEach((customer, situation) -> {
            var of = new Weigh.Of(
                    clusters.survivor(customer),
                    situation,
                    asked.suggested().getOrDefault(customer, List.of()),
                    new Past(known.reacted().getOrDefault(customer, List.of())),
                    category -> asked.access().apply(customer, category),
                    purpose -> gates.use(customer, purpose).reason());
            found.put(customer, Weigh.of(known.strategies(), of, known.everybody(), clock.instant()));
        });
        return found;
    }

    private Map<UUID, List<NextAction>> shown(Map<UUID, NextActions> found) {
        Map<UUID, List<NextAction>> shown = new HashMap<>();
        found.forEach((customer, next) -> shown.put(clusters.survivor(customer), next.actions()));
        return shown;
    }
}
