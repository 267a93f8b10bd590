package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.model.CurrentModel;
import dev.rapport.recommendation.model.CurrentModel.Model;
import dev.rapport.recommendation.suggestion.Candidates.Candidate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all that a customer bought says of everything else, by the model. */
@ApplicationScoped
class Personal implements Ranking {
    private final CurrentModel current;
    private final RecentPurchases purchases;
    private final Candidates candidates;

    Personal(CurrentModel current, RecentPurchases purchases, Candidates candidates) {
        this.current = current;
        this.purchases = purchases;
        this.candidates = candidates;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first) {
        return current.get()
                .map(model -> suggest(client, model, customers, first))
                .orElseGet(() -> Uni.createFrom().item(Map.of()));
    }

    private Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, Model model, List<UUID> customers, int first) {
        return purchases.of(client, customers).chain(bought -> {
            Map<UUID, Taste> tastes = new HashMap<>();
            bought.forEach((customer, hers) -> Taste.of(model, hers).ifPresent(taste -> tastes.put(customer, taste)));
            return candidates.offered(client, best(tastes, first), first).map(offered -> suggestions(offered, tastes));
        });
    }

    /** More than are wanted, because some of them she has or cannot get. */
    private static Map<UUID, List<String>> best(Map<UUID, Taste> tastes, int first) {
        Map<UUID, List<String>> best = new HashMap<>();
        tastes.forEach((customer, taste) -> best.put(customer, taste.best(3 * first + 20)));
        return best;
    }

    private static Map<UUID, List<Suggestion>> suggestions(
            Map<UUID, List<Candidate>> offered, Map<UUID, Taste> tastes) {
        Map<UUID, List<Suggestion>> suggestions = new HashMap<>();
        tastes.forEach((customer, taste) -> suggestions.put(
                customer,
                offered.getOrDefault(customer, List.of()).stream()
                        .map(taste::suggestion)
                        .toList()));
        return suggestions;
    }
}
