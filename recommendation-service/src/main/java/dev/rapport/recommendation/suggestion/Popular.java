package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What everybody buys at the time. Nothing of a customer is used but what she has already. */
@ApplicationScoped
class Popular implements Ranking {
    private static final String SUGGEST = """
            select c.id as customer_id, s.* from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select p.sku, coalesce(i.name, p.name, p.sku) as name, coalesce(i.category, p.category) as category, p.popularity
                from popular_items p left join items i on i.sku = p.sku
                where not exists (select from withheld_items w where w.sku = p.sku) and not exists (
                    select from settled_items owned
                    where owned.customer_id = any(c.members::uuid[]) and owned.sku = p.sku)
                order by p.popularity desc, p.sku limit $2) s
            order by c.id, s.popularity desc, s.sku
            """;

    private final Members members;

    Popular(Members members) {
        this.members = members;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(SUGGEST)
                .execute(Tuple.of(customers.toArray(UUID[]::new), first, members.of(customers)))
                .map(rows -> PerCustomer.of(rows, Popular::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        double score = row.getFloat("popularity");
        var evidence = new Evidence(Evidence.Kind.POPULAR, null, null, null, null, null, null, score);
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.POPULAR,
                score,
                List.of(evidence));
    }
}
