package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.model.CurrentModel;
import dev.rapport.recommendation.suggestion.Candidates.Candidate;
import dev.rapport.recommendation.suggestion.RecentPurchases.Purchase;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What comes next for somebody whom nobody knows: by what the model says of her session, then by what others bought together with it, then
 * what everybody buys. Nothing of it is kept.
 */
@ApplicationScoped
class OfSession {
    /** Has nothing, so that nothing is left out because of what she has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String NAMED = """
            select k.sku, coalesce(i.name, p.name, k.sku) as name from unnest($1::text[]) with ordinality as k(sku, place)
            left join items i on i.sku = k.sku
            left join popular_items p on p.sku = k.sku
            order by k.place
            """;
    private static final String BOUGHT_TOGETHER = """
            select n.other as sku, coalesce(i.name, p.name, n.other) as name, coalesce(i.category, p.category) as category,
                sum(n.strength) as score, jsonb_agg(jsonb_build_object('sku', n.sku, 'name', coalesce(si.name, sp.name, n.sku),
                    'baskets', n.baskets, 'contribution', n.strength) order by n.strength desc, n.sku) as facts
            from neighbours n
            left join items i on i.sku = n.other
            left join popular_items p on p.sku = n.other
            left join items si on si.sku = n.sku
            left join popular_items sp on sp.sku = n.sku
            where n.sku = any($1) and n.other <> all($1)
                and not exists (select from withheld_items w where w.sku = n.other)
            group by n.other, i.name, p.name, i.category, p.category
            order by score desc, n.other limit $2
            """;

    private final Pool pool;
    private final CurrentModel current;
    private final Candidates candidates;
    private final Popular popular;

    OfSession(Pool pool, CurrentModel current, Candidates candidates, Popular popular) {
        this.pool = pool;
        this.current = current;
        this.candidates = candidates;
        this.popular = popular;
    }

    Uni<List<Suggestion>> suggest(List<String> items, int first) {
        var session = items.stream().distinct().toList();
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        byModel(connection, session, first),
                        boughtTogether(connection, session, first),
                        popular(connection, session, first))
                .with((model, together, all) -> joined(Stream.of(model, together, all), first)));
    }

    private static List<Suggestion> joined(Stream<List<Suggestion>> found, int first) {
        var known = new HashSet<String>();
        return found.flatMap(List::stream)
                .filter(suggestion -> known.add(suggestion.sku()))
                .limit(first)
                .toList();
    }

    private Uni<List<Suggestion>> byModel(SqlClient client, List<String> session, int first) {
        return named(client, session)
                .map(looked -> current.get().flatMap(model -> Taste.of(model, looked, List.of())))
                .chain(taste -> taste.map(known -> offered(client, known, first))
                        .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<Suggestion>> offered(SqlClient client, Taste taste, int first) {
        return candidates
                .offered(client, Map.of(NOBODY, taste.best(3 * first + 20)), first)
                .map(offered -> offered.getOrDefault(NOBODY, List.of()).stream()
                        .map(candidate -> suggestion(taste, candidate))
                        .toList());
    }

    private static Suggestion suggestion(Taste taste, Candidate candidate) {
        var found = taste.suggestion(candidate);
        var facts = found.evidence().stream()
                .map(fact -> new Evidence(
                        Evidence.Kind.IN_SESSION, fact.sku(), fact.name(), null, null, null, null, fact.contribution()))
                .toList();
        return new Suggestion(found.sku(), found.name(), found.category(), Basis.SESSION, found.score(), facts);
    }

    private static Uni<List<Purchase>> named(SqlClient client, List<String> session) {
        return client.preparedQuery(NAMED)
                .execute(Tuple.of(session.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Purchase(row.getString("sku"), null, row.getString("name")))
                        .toList());
    }

    private static Uni<List<Suggestion>> boughtTogether(SqlClient client, List<String> session, int first) {
        return client.preparedQuery(BOUGHT_TOGETHER)
                .execute(Tuple.of(session.toArray(String[]::new), first))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OfSession::together)
                        .toList());
    }

    private static Suggestion together(Row row) {
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.BOUGHT_TOGETHER,
                row.getDouble("score"),
                Facts.of(Evidence.Kind.BOUGHT_TOGETHER, row.get(JsonArray.class, "facts")));
    }

    private Uni<List<Suggestion>> popular(SqlClient client, List<String> session, int first) {
        return popular.suggest(client, List.of(NOBODY), first + session.size())
                .map(found -> found.getOrDefault(NOBODY, List.of()).stream()
                        .filter(suggestion -> !session.contains(suggestion.sku()))
                        .toList());
    }
}
