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

/** What is popular in the categories that a customer buys from, and the more so the larger a part of her purchases they are. */
@ApplicationScoped
class OfCategory implements Ranking {
    private static final int RECENT = 100;

    private static final String SUGGEST = """
            select c.id as customer_id, s.* from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                with bought as (
                    select b.sku, b.order_id, coalesce(b.name, b.sku) as name, coalesce(i.category, b.category) as category, b.ordered_at
                    from taste_items b left join items i on i.sku = b.sku
                    where b.customer_id = any(c.members::uuid[]) and coalesce(i.category, b.category) is not null
                    order by b.ordered_at desc, b.sku limit $4
                ), fond as (
                    select distinct on (category) *,
                        count(*) over (partition by category) / sum(1.0) over () as share
                    from bought order by category, ordered_at desc, sku
                )
                select near.*, f.sku as bought_sku, f.name as bought_name, f.order_id, (near.popularity * f.share)::float8 as score
                from fond f cross join lateral (
                    select p.sku, coalesce(i.name, p.name, p.sku) as name, p.category, p.popularity
                    from popular_items p left join items i on i.sku = p.sku
                    where p.category = f.category and not exists (select from withheld_items w where w.sku = p.sku) and not exists (
                        select from settled_items owned
                        where owned.customer_id = any(c.members::uuid[]) and owned.sku = p.sku)
                    order by p.popularity desc, p.sku limit $2) near
                order by score desc, near.sku limit $2) s
            order by c.id, s.score desc, s.sku
            """;

    private final Members members;

    OfCategory(Members members) {
        this.members = members;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(SUGGEST)
                .execute(Tuple.of(customers.toArray(UUID[]::new), first, members.of(customers), RECENT))
                .map(rows -> PerCustomer.of(rows, OfCategory::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        var score = row.getDouble("score");
        var evidence = new Evidence(
                Evidence.Kind.BOUGHT_FROM_CATEGORY,
                row.getString("bought_sku"),
                row.getString("bought_name"),
                row.getUUID("order_id"),
                null,
                null,
                score);
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.CATEGORY,
                score,
                List.of(evidence));
    }
}
