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

/** What is new in the catalogue and like what a customer bought; the only way to offer what nobody has bought yet. */
@ApplicationScoped
class Alike implements Ranking {
    private static final int RECENT = 100;

    /** The latest purchase counts most, as for the model ({@link dev.rapport.recommendation.model.Recency}). */
    private static final String SUGGEST = """
            select c.id as customer_id, s.* from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                with bought as (
                    select distinct on (sku) sku, order_id, coalesce(name, sku) as name, ordered_at from (
                        select * from taste_items where customer_id = any(c.members::uuid[])
                        order by ordered_at desc, sku limit $4) recent
                    order by sku, ordered_at desc, order_id
                ), ranked as (
                    select *, power(row_number() over (order by ordered_at desc, sku), -0.2)::float8 as strength from bought
                )
                select a.sku, i.name, i.category, sum(r.strength * a.likeness) as score,
                    jsonb_agg(jsonb_build_object('sku', r.sku, 'name', r.name, 'orderId', r.order_id,
                        'contribution', r.strength * a.likeness) order by r.strength * a.likeness desc, r.sku) as facts
                from ranked r join alike_items a on a.other = r.sku join items i on i.sku = a.sku
                where not exists (select from withheld_items w where w.sku = a.sku) and not exists (
                    select from settled_items owned
                    where owned.customer_id = any(c.members::uuid[]) and owned.sku = a.sku)
                group by a.sku, i.name, i.category
                order by score desc, a.sku limit $2) s
            order by c.id, s.score desc, s.sku
            """;

    private final Members members;

    Alike(Members members) {
        this.members = members;
    }

    @Override
    public Uni<Map<UUID, List<Suggestion>>> suggest(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(SUGGEST)
                .execute(Tuple.of(customers.toArray(UUID[]::new), first, members.of(customers), RECENT))
                .map(rows -> PerCustomer.of(rows, Alike::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(
                row.getString("sku"),
                row.getString("name"),
                row.getString("category"),
                Basis.ALIKE,
                row.getDouble("score"),
                Facts.of(Evidence.Kind.BOUGHT_ALIKE, row.get(JsonArray.class, "facts")));
    }
}
