package dev.rapport.recommendation.arrival;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The items that nobody was told of yet, and what they are compared with. */
@ApplicationScoped
public class Arrivals {
    /** What was sold before the catalogue knew of it is not new. */
    private static final String ADD = """
            insert into arrivals (sku, arrived_at)
            select $1, $2 where not exists (select from basket_items where sku = $1) on conflict do nothing
            """;

    private static final String KEEP = """
            insert into alike_items (sku, other, likeness)
            select $1, other, likeness from unnest($2::text[], $3::float8[]) as alike(other, likeness)
            order by likeness desc, other limit $4 on conflict do nothing
            """;
    private static final int MOST_ALIKE = 100;
    private static final String DONE = "delete from arrivals where sku = $1";

    /** What cannot be offered yet waits until it can. */
    private static final String NEXT = """
            select i.sku, i.name, i.category, i.attributes from arrivals a join items i on i.sku = a.sku
            where not exists (select from withheld_items w where w.sku = a.sku)
            order by a.arrived_at, a.sku limit 1 for update of a skip locked
            """;

    /** Goes from item to item by the index; the catalogue knows an item better than the orders do. */
    private static final String SOLD = """
            with recursive sold as (
                (select sku, name, category from basket_items order by sku, ordered_at desc limit 1)
                union all
                select next.sku, next.name, next.category from sold cross join lateral (
                    select b.sku, b.name, b.category from basket_items b
                    where b.sku > sold.sku order by b.sku, b.ordered_at desc limit 1) next)
            select s.sku, coalesce(i.name, s.name, s.sku) as name, coalesce(i.category, s.category) as category,
                coalesce(i.attributes, '{}') as attributes
            from sold s left join items i on i.sku = s.sku
            """;

    private static final String BOUGHT = """
            select customer_id, order_id, sku, extract(epoch from ordered_at)::float8 / 86400 as day from taste_items
            where sku = any($1)
            """;
    /** However she spells the category; half as much after the time that the interest says. */
    private static final String CARING = """
            select customer_id, interest_id, weight_at(i, $2) as weight
            from interests i where lower(topic) = lower($1) and weight > 0
            """;

    private static final int AT_ONCE = 5_000;

    public Uni<Void> add(SqlClient client, String sku, Instant now) {
        return client.preparedQuery(ADD)
                .execute(Tuple.of(sku, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The one that waits longest, locked until the transaction ends. */
    Uni<Optional<Content>> next(SqlConnection connection) {
        return connection
                .query(NEXT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Arrivals::content));
    }

    Uni<Void> done(SqlConnection connection, String sku) {
        return connection.preparedQuery(DONE).execute(Tuple.of(sku)).replaceWithVoid();
    }

    /** What it is most like, for offering it before anybody bought it. */
    Uni<Void> keep(SqlConnection connection, String sku, Map<String, Double> alike) {
        var others = List.copyOf(alike.keySet());
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        sku,
                        others.toArray(String[]::new),
                        others.stream().map(alike::get).toArray(Double[]::new),
                        MOST_ALIKE))
                .replaceWithVoid();
    }

    /** All that was ever sold. */
    Uni<List<Content>> sold(SqlConnection connection) {
        return connection
                .query(SOLD)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Arrivals::content)
                        .toList());
    }

    /** Who bought any of these items, one row for each item of an order. */
    Uni<Void> bought(SqlConnection connection, Collection<String> skus, Consumer<Row> each) {
        return read(connection, BOUGHT, Tuple.of(skus.toArray(String[]::new)), each);
    }

    /** Who says that she cares about a category, one row for each interest; nobody where an item has none. */
    Uni<Void> caring(SqlConnection connection, @Nullable String category, Instant now, Consumer<Row> each) {
        return read(connection, CARING, Tuple.of(category, now.atOffset(ZoneOffset.UTC)), each);
    }

    private static Uni<Void> read(SqlConnection connection, String sql, Tuple values, Consumer<Row> each) {
        return connection
                .prepare(sql)
                .chain(statement -> read(statement, values, each).call(statement::close));
    }

    private static Uni<Void> read(PreparedStatement statement, Tuple values, Consumer<Row> each) {
        return statement
                .createStream(AT_ONCE, values)
                .toMulti()
                .invoke(each)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Content content(Row row) {
        return Content.of(row.getString("sku"), row.getString("name"), row.getString("category"), attributes(row));
    }

    private static Map<String, String> attributes(Row row) {
        return row.get(JsonObject.class, "attributes").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
