package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Customers who bought this: what lay in other baskets beside the items of this customer's recent orders. */
@ApplicationScoped
class BoughtTogether implements Ranking {
    private static final int SEEDS = 30;

    /** Evidence is gathered only for what is shown: most candidates never are. */
    private static final String SUGGEST = """
            select c.id as customer_id, s.sku, coalesce(i.name, sold.name, s.sku) as name,
                coalesce(i.category, sold.category) as category, s.score, s.evidence
            from unnest($1::uuid[], $4::text[]) as c(id, members)
            cross join lateral (
                with seeds as (
                    select distinct on (sku) sku, order_id, name from (
                        select bought.* from unnest(c.members::uuid[]) as member(id)
                        cross join lateral (
                            select sku, order_id, name, ordered_at from taste_items where customer_id = member.id
                            order by ordered_at desc, sku limit $2) bought
                        order by ordered_at desc, sku limit $2) recent
                    order by sku, ordered_at desc
                ), top as (
                    select n.other, sum(n.strength) as score
                    from seeds join neighbours n on n.sku = seeds.sku
                    where not exists (
                        select 1 from settled_items owned
                        where owned.customer_id = any(c.members::uuid[]) and owned.sku = n.other)
                        and not exists (select from withheld_items w where w.sku = n.other)
                    group by n.other
                    order by score desc, n.other
                    limit $3
                )
                select top.other as sku, top.score, (
                    select jsonb_agg(jsonb_build_object('sku', seeds.sku, 'name', coalesce(seeds.name, seeds.sku),
                        'orderId', seeds.order_id, 'baskets', n.baskets, 'contribution', n.strength)
                        order by n.strength desc, seeds.sku)
                    from seeds join neighbours n on n.sku = seeds.sku and n.other = top.other) as evidence
                from top
            ) s
            left join items i on i.sku = s.sku
            left join lateral (
                select name, category from basket_items b where b.sku = s.sku order by ordered_at desc limit 1
            ) sold on i.sku is null
            order by c.id, s.score desc, s.sku
            """;

    private final Members members;

    BoughtTogether(Members members) {
        this.members = members;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(SUGGEST)
                .execute(Tuple.of(customers.toArray(UUID[]::new), SEEDS, first, members.of(customers)))
                .map(rows -> PerCustomer.of(rows, BoughtTogether::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.BOUGHT_TOGETHER,
                row.getDouble("score"),
                Facts.of(Evidence.Kind.BOUGHT_TOGETHER, row.get(JsonArray.class, "evidence")));
    }
}
