package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers bought lately, and not for somebody else. */
@ApplicationScoped
class RecentPurchases {
    /** More of one customer change nothing and cost time. */
    private static final int MOST = 200;

    private static final String RECENT = """
            select c.id as customer_id, recent.sku, recent.order_id, recent.name
            from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select distinct on (bought.sku) bought.* from unnest(c.members::uuid[]) as member(id)
                cross join lateral (
                    select b.sku, b.order_id, coalesce(b.name, b.sku) as name, b.ordered_at from taste_items b
                    where b.customer_id = member.id
                    order by b.ordered_at desc, b.sku limit $2) bought
                order by bought.sku, bought.ordered_at desc, bought.order_id) recent
            order by c.id, recent.ordered_at desc, recent.sku
            """;

    private final Members members;

    RecentPurchases(Members members) {
        this.members = members;
    }

    /** An item, with the order in which it was bought last; without where it only lies in a session. */
    record Purchase(String sku, @Nullable UUID orderId, String name) {
        private static Purchase of(Row row) {
            return new Purchase(row.getString("sku"), row.getUUID("order_id"), row.getString("name"));
        }
    }

    /** Each item once, the latest first; who bought nothing is absent. */
    Uni<Map<UUID, List<Purchase>>> of(SqlClient client, List<UUID> customers) {
        return client.preparedQuery(RECENT)
                .execute(Tuple.of(customers.toArray(UUID[]::new), MOST, members.of(customers)))
                .map(rows -> PerCustomer.of(rows, Purchase::of));
    }
}
