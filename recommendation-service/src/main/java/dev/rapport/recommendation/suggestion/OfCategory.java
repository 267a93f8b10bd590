package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/**
 * What is popular in the categories that a customer buys from, the more so the larger a part of her purchases they are, and in those that
 * she says she cares about, by how much she does.
 */
@ApplicationScoped
class OfCategory {
    private static final int RECENT = 100;

    private static final String SUGGEST = """
            select c.id as customer_id, s.* from unnest($1::uuid[], $3::text[], $5::boolean[]) as c(id, members, cared)
            cross join lateral (
                with bought as (
                    select b.sku, b.order_id, coalesce(b.name, b.sku) as name, coalesce(i.category, b.category) as category, b.ordered_at
                    from taste_items b left join items i on i.sku = b.sku
                    where b.customer_id = any(c.members::uuid[]) and coalesce(i.category, b.category) is not null
                    order by b.ordered_at desc, b.sku limit $4
                ), fond as (
                    (select distinct on (category) category, sku, name, order_id, null::uuid as interest,
                        (count(*) over (partition by category) / sum(1.0) over ())::float8 as share
                    from bought order by category, ordered_at desc, sku)
                    union all
                    select topic, null, topic, null, interest_id, weight_at(i, $6)
                    from interests i where c.cared and customer_id = any(c.members::uuid[]) and weight > 0
                )
                select near.sku, near.name, near.category, sum(near.popularity * f.share) as score,
                    jsonb_agg(jsonb_build_object('kind', case when f.interest is null then 'BOUGHT_FROM_CATEGORY' else 'INTERESTED' end,
                        'sku', f.sku, 'name', f.name, 'orderId', f.order_id, 'interestId', f.interest,
                        'contribution', near.popularity * f.share) order by f.share desc, f.name) as facts
                from fond f cross join lateral (
                    select * from popular_offers p
                    where lower(p.category) = lower(f.category) and not exists (
                        select from settled_items x where x.customer_id = any(c.members::uuid[]) and x.sku = p.sku)
                    order by p.popularity desc, p.sku limit $2) near
                group by near.sku, near.name, near.category
                order by score desc, near.sku limit $2) s
            order by c.id, s.score desc, s.sku
            """;

    private final Members members;
    private final Clock clock;

    OfCategory(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** @param cared of whom also what she says that she cares about may be used */
    Ranking caring(Set<UUID> cared) {
        return (client, customers, first) -> client.preparedQuery(SUGGEST)
                .execute(Tuple.from(new Object[] {
                    customers.toArray(UUID[]::new),
                    first,
                    members.of(customers),
                    RECENT,
                    customers.stream().map(cared::contains).toArray(Boolean[]::new),
                    clock.instant().atOffset(ZoneOffset.UTC)
                }))
                .map(rows -> PerCustomer.of(rows, OfCategory::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.CATEGORY,
                row.getDouble("score"),
                Facts.of(Evidence.Kind.BOUGHT_FROM_CATEGORY, row.get(JsonArray.class, "facts")));
    }
}
