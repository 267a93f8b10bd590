package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the items that would suit customers can be offered to them. */
@ApplicationScoped
class Candidates {
    private static final String OFFERED = """
            select c.id as customer_id, offered.* from unnest($1::uuid[], $2::text[], $3::text[]) as c(id, members, skus)
            cross join lateral (
                select k.sku, coalesce(i.name, p.name, k.sku) as name, coalesce(i.category, p.category) as category, k.place
                from json_array_elements_text(c.skus::json) with ordinality as k(sku, place)
                left join items i on i.sku = k.sku
                left join popular_items p on p.sku = k.sku
                where not exists (select from withheld_items w where w.sku = k.sku) and not exists (
                    select from settled_items owned
                    where owned.customer_id = any(c.members::uuid[]) and owned.sku = k.sku)
                order by k.place limit $4) offered
            order by c.id, offered.place
            """;

    private final Members members;

    Candidates(Members members) {
        this.members = members;
    }

    /** What can be offered. */
    record Candidate(String sku, String name, @Nullable String category) {
        private static Candidate of(Row row) {
            return new Candidate(row.getString("sku"), row.getString("name"), row.getString("category"));
        }
    }

    /** Without what she has and what is not available; the first so many of each customer, in the order in which they were named. */
    Uni<Map<UUID, List<Candidate>>> offered(SqlClient client, Map<UUID, List<String>> skus, int first) {
        if (skus.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var customers = List.copyOf(skus.keySet());
        var named = customers.stream()
                .map(customer -> new JsonArray(skus.getOrDefault(customer, List.of())).encode())
                .toArray(String[]::new);
        return client.preparedQuery(OFFERED)
                .execute(Tuple.of(customers.toArray(UUID[]::new), members.of(customers), named, first))
                .map(rows -> PerCustomer.of(rows, Candidate::of));
    }
}
