package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.model.CurrentModel;
import dev.rapport.recommendation.model.CurrentModel.Model;
import dev.rapport.recommendation.suggestion.Candidates.Candidate;
import dev.rapport.recommendation.suggestion.RecentPurchases.Purchase;
import dev.rapport.recommendation.suggestion.RecentSignals.RecentSignal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What all that a customer bought, looked at, wanted and rated says of everything else, by the model. */
@ApplicationScoped
class Personal {
    private final CurrentModel current;
    private final RecentPurchases purchases;
    private final RecentSignals signals;
    private final Candidates candidates;

    Personal(CurrentModel current, RecentPurchases purchases, RecentSignals signals, Candidates candidates) {
        this.current = current;
        this.purchases = purchases;
        this.signals = signals;
        this.candidates = candidates;
    }

    /** @param heard of whom also what she did without buying may be used */
    Ranking hearing(Set<UUID> heard) {
        return (client, customers, first) -> current.get()
                .map(model -> tastes(client, model, customers, heard).chain(tastes -> suggest(client, tastes, first)))
                .orElseGet(() -> Uni.createFrom().item(Map.of()));
    }

    private Uni<Map<UUID, Taste>> tastes(SqlClient client, Model model, List<UUID> customers, Set<UUID> heard) {
        var listened = customers.stream().filter(heard::contains).toList();
        return Uni.combine()
                .all()
                .unis(purchases.of(client, customers), signals.of(client, listened))
                .with((bought, did) -> tastes(model, bought, did));
    }

    private static Map<UUID, Taste> tastes(
            Model model, Map<UUID, List<Purchase>> bought, Map<UUID, List<RecentSignal>> did) {
        Map<UUID, Taste> tastes = new HashMap<>();
        Stream.concat(bought.keySet().stream(), did.keySet().stream())
                .distinct()
                .forEach(id -> Taste.of(model, bought.getOrDefault(id, List.of()), did.getOrDefault(id, List.of()))
                        .ifPresent(taste -> tastes.put(id, taste)));
        return tastes;
    }

    private Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, Map<UUID, Taste> tastes, int first) {
        return candidates.offered(client, best(tastes, first), first).map(offered -> suggestions(offered, tastes));
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
