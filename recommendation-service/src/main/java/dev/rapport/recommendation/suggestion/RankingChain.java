package dev.rapport.recommendation.suggestion;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks one ranking after the other until there is enough for everybody; each suggestion says by which it was found.
 *
 * <p>Who does not let us learn her taste is offered what everybody buys, and of hers is only looked at what she has already.
 */
@ApplicationScoped
public class RankingChain {
    private final Personal personal;
    private final BoughtTogether boughtTogether;
    private final Alike alike;
    private final OfCategory ofCategory;
    private final Popular popular;

    RankingChain(
            Personal personal, BoughtTogether boughtTogether, Alike alike, OfCategory ofCategory, Popular popular) {
        this.personal = personal;
        this.boughtTogether = boughtTogether;
        this.alike = alike;
        this.ofCategory = ofCategory;
        this.popular = popular;
    }

    /**
     * Whom to suggest something to.
     *
     * @param profiled those of them who let us learn their taste
     * @param heard those of these of whom also what they did without buying may be used
     * @param cared those of these of whom also what they say that they care about may be used
     */
    public record Whom(List<UUID> customers, List<UUID> profiled, Set<UUID> heard, Set<UUID> cared) {}

    /** At most {@code first} suggestions for each customer, the most promising first; a customer without any is absent. */
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, Whom whom, int first) {
        var found = Uni.createFrom().<Map<UUID, List<Suggestion>>>item(new HashMap<>());
        for (var link : links(whom)) {
            found = found.chain(before -> fill(client, link, whom.profiled(), first, before));
        }
        return found.chain(before -> fill(client, popular, whom.customers(), first, before));
    }

    private List<Ranking> links(Whom whom) {
        return List.of(personal.hearing(whom.heard()), boughtTogether, alike, ofCategory.caring(whom.cared()));
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
