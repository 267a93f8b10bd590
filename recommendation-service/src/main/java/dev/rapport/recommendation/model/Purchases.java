package dev.rapport.recommendation.model;

import dev.rapport.access.lease.Clusters;
import dev.rapport.recommendation.person.Profiling;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads from the projection what is to be learned from. */
@ApplicationScoped
class Purchases {
    /** Of each customer the latest alone, so that one of them alone cannot fill the memory. */
    private static final String BOUGHT = """
            select customer_id, sku, extract(epoch from ordered_at) / 86400 as day, name, category, taste from (
                select p.*, row_number() over (partition by p.customer_id order by p.ordered_at desc, p.sku) as place
                from purchases p) as bought
            where customer_id is null or place <= 1000
            order by ordered_at desc, order_id, sku
            """;

    private static final int AT_ONCE = 5_000;

    private final Clusters clusters;
    private final Profiling profiling;

    Purchases(Clusters clusters, Profiling profiling) {
        this.clusters = clusters;
        this.profiling = profiling;
    }

    Uni<Lesson> read(SqlConnection connection) {
        return connection.prepare(BOUGHT).chain(this::read);
    }

    private Uni<Lesson> read(PreparedStatement statement) {
        var lesson = new Lesson();
        var tastes = new HashMap<UUID, List<UUID>>();
        return statement
                .createStream(AT_ONCE)
                .toMulti()
                .invoke(row -> add(lesson, row, tastes))
                .collect()
                .last()
                .replaceWith(lesson)
                .call(statement::close);
    }

    private void add(Lesson lesson, Row row, Map<UUID, List<UUID>> tastes) {
        var customer = row.getUUID("customer_id");
        var taste = row.getBoolean("taste") ? tastes.computeIfAbsent(customer, this::taste) : List.<UUID>of();
        lesson.add(row.getString("sku"), row.getDouble("day"), row.getString("name"), row.getString("category"), taste);
    }

    /** Of whose taste her purchases say something. */
    private List<UUID> taste(UUID customer) {
        return profiling.refuses(customer) ? List.of() : List.of(clusters.survivor(customer));
    }
}
