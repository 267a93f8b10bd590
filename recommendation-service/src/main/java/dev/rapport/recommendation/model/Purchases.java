package dev.rapport.recommendation.model;

import dev.rapport.access.lease.Clusters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads from the projection what is to be learned from. */
@ApplicationScoped
class Purchases {
    /** Of each customer the latest alone, so that one of them alone cannot fill the memory. */
    private static final String BOUGHT = """
            select customer_id, sku, extract(epoch from ordered_at) / 86400 as day, name, category, gift from (
                select b.*, row_number() over (partition by b.customer_id order by b.ordered_at desc, b.sku) as place,
                    exists (select from gifts g where g.customer_id = b.customer_id and g.sku = b.sku) as gift
                from basket_items b) as bought
            where customer_id is null or place <= 1000
            order by ordered_at desc, order_id, sku
            """;

    private static final int AT_ONCE = 5_000;

    private final Clusters clusters;

    Purchases(Clusters clusters) {
        this.clusters = clusters;
    }

    Uni<Lesson> read(SqlConnection connection) {
        return connection.prepare(BOUGHT).chain(this::read);
    }

    private Uni<Lesson> read(PreparedStatement statement) {
        var lesson = new Lesson();
        return statement
                .createStream(AT_ONCE)
                .toMulti()
                .invoke(row -> add(lesson, row))
                .collect()
                .last()
                .replaceWith(lesson)
                .call(statement::close);
    }

    private void add(Lesson lesson, Row row) {
        var customer = row.getUUID("customer_id");
        var taste = customer == null || row.getBoolean("gift")
                ? List.<java.util.UUID>of()
                : List.of(clusters.survivor(customer));
        lesson.add(row.getString("sku"), row.getDouble("day"), row.getString("name"), row.getString("category"), taste);
    }
}
