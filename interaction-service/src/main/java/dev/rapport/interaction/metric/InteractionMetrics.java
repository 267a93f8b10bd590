package dev.rapport.interaction.metric;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Adds new conversations to their customers' counts. */
@ApplicationScoped
public class InteractionMetrics {
    private static final String ADD = """
            insert into interaction_counts as c (customer_id, direction, channel, count, last_at)
            select customer_id, direction, channel, count(*), max(occurred_at)
            from interactions where id = any($1)
            group by customer_id, direction, channel
            order by customer_id, direction, channel
            on conflict (customer_id, direction, channel) do update set
                count = c.count + excluded.count,
                last_at = greatest(c.last_at, excluded.last_at)
            """;

    public Uni<Void> add(SqlConnection connection, List<UUID> interactions) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(interactions.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
