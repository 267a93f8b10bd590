package dev.rapport.recommendation.suggestion;

import dev.rapport.access.Gates;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks one ranking after the other until there is enough for everybody; each suggestion says by which it was found.
 *
 * <p>Who does not let us learn her taste is offered what everybody buys, and nothing of hers is looked at for it.
 */
@ApplicationScoped
public class RankingChain {
    private static final String PURPOSE = "profiling";

    private final Gates gates;
    private final Popular popular;
    private final List<Ranking> links;

    RankingChain(
            Gates gates, Personal personal, BoughtTogether boughtTogether, OfCategory ofCategory, Popular popular) {
        this.gates = gates;
        this.popular = popular;
        this.links = List.of(personal, boughtTogether, ofCategory, popular);
    }

    /** At most {@code first} suggestions for each customer, the most promising first. */
    public Uni<Map<UUID, Suggestions>> suggest(SqlClient client, List<UUID> customers, int first) {
        var reasons = customers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        customer -> customer,
                        customer -> gates.use(customer, PURPOSE).reason()));
        var personal = reasons.entrySet().stream()
                .filter(each -> each.getValue().permits())
                .map(Map.Entry::getKey)
                .toList();
        var found = Uni.createFrom().<Map<UUID, List<Suggestion>>>item(new HashMap<>());
        for (var link : links) {
            var asked = link == popular ? customers : personal;
            found = found.chain(before -> fill(client, link, asked, first, before));
        }
        return found.map(all -> reasons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Suggestions(all.getOrDefault(each.getKey(), List.of()), each.getValue()))));
    }

    private static Uni<Map<UUID, List<Suggestion>>> fill(
            SqlClient client, Ranking link, List<UUID> customers, int first, Map<UUID, List<Suggestion>> found) {
        var wanting = customers.stream()
                .filter(customer -> found.getOrDefault(customer, List.of()).size() < first)
                .toList();
        return wanting.isEmpty()
                ? Uni.createFrom().item(found)
                : link.suggest(client, wanting, first)
                        .invoke(more -> more.forEach((customer, suggestions) ->
                                found.merge(customer, suggestions, (one, other) -> joined(one, other, first))))
                        .replaceWith(found);
    }

    private static List<Suggestion> joined(List<Suggestion> found, List<Suggestion> more, int first) {
        var known = new HashSet<String>();
        return Stream.concat(found.stream(), more.stream())
                .filter(suggestion -> known.add(suggestion.sku()))
                .limit(first)
                .toList();
    }
}
