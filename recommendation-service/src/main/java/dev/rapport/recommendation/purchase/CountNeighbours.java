package dev.rapport.recommendation.purchase;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts in the background which items are bought together, so that answering reads only what is counted.
 *
 * <p>Each round takes a bounded number of items that were bought since their last count, and looks at their most recent baskets alone:
 * its cost does not grow with the history. Strength is the cosine of two items over those baskets (Sarwar et al., Item-Based Collaborative
 * Filtering, WWW 2001).
 */
@ApplicationScoped
class CountNeighbours {
    private static final int ITEMS_PER_ROUND = 50;
    private static final int BASKETS_PER_ITEM = 300;
    private static final int LARGEST_BASKET = 150;
    private static final int KEPT = 50;

    /** What was never counted cannot be offered beside anything; what was, only not by the last orders. */
    private static final String TAKE = """
            delete from stale_items where sku in (
                select sku from stale_items s
                order by exists (select from neighbours n where n.sku = s.sku), since, sku limit $1 for update skip locked)
            returning sku
            """;

    private static final String FORGET = "delete from neighbours where sku = any($1)";
    private static final String COUNT = """
            insert into neighbours (sku, other, baskets, strength)
            select wanted.sku, near.other, near.baskets, near.strength
            from unnest($1::text[]) as wanted(sku)
            cross join lateral (
                with recent as (
                    select order_id from basket_items where sku = wanted.sku order by ordered_at desc limit $2
                ), small as (
                    select order_id from recent r
                    where (select count(*) from (select 1 from basket_items b where b.order_id = r.order_id limit $3) s) < $3
                ), together as (
                    select b.sku as other, count(*) as baskets
                    from small join basket_items b using (order_id)
                    where b.sku <> wanted.sku
                    group by b.sku order by baskets desc, b.sku limit $4
                )
                select t.other, t.baskets,
                    t.baskets / sqrt((select count(*) from small)::float8 * greatest(t.baskets, least($2,
                        (select count(*) from (select 1 from basket_items x where x.sku = t.other limit $2) n)))) as strength
                from together t
            ) near
            """;

    private final Pool pool;

    CountNeighbours(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return Multi.createBy()
                .repeating()
                .uni(this::count)
                .whilst(counted -> counted == ITEMS_PER_ROUND)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> count() {
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(ITEMS_PER_ROUND))
                .map(rows -> {
                    var skus = new ArrayList<String>(rows.size());
                    rows.forEach(row -> skus.add(row.getString(0)));
                    return skus;
                })
                .chain(skus -> skus.isEmpty() ? Uni.createFrom().item(0) : count(connection, skus)));
    }

    private static Uni<Integer> count(SqlConnection connection, List<String> skus) {
        var taken = skus.toArray(String[]::new);
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(taken))
                .chain(() -> connection
                        .preparedQuery(COUNT)
                        .execute(Tuple.of(taken, BASKETS_PER_ITEM, LARGEST_BASKET, KEPT)))
                .replaceWith(skus.size());
    }
}
