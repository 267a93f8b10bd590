package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the items that would suit customers can be offered to them. */
@ApplicationScoped
class Candidates {
    private static final String OFFERED = """
            select c.id as customer_id, k.sku, coalesce(i.name, p.name, k.sku) as name, coalesce(i.category, p.category) as category
            from unnest($1::uuid[], $2::text[]) with ordinality as c(id, members, place)
            join unnest($3::int[], $4::text[]) with ordinality as k(customer, sku, place) on k.customer = c.place
            left join items i on i.sku = k.sku
            left join popular_items p on p.sku = k.sku
            where not exists (select from withheld_items w where w.sku = k.sku) and not exists (
                select from basket_items owned
                where owned.customer_id = any(c.members::uuid[]) and owned.sku = k.sku)
            order by k.place
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

    /** Without what she has and what is not available; in the order in which they were named. */
    Uni<Map<UUID, List<Candidate>>> offered(SqlClient client, Map<UUID, List<String>> skus) {
        var customers = new ArrayList<UUID>();
        var places = new ArrayList<Integer>();
        var named = new ArrayList<String>();
        skus.forEach((customer, hers) -> {
            customers.add(customer);
            for (var sku : hers) {
                places.add(customers.size());
                named.add(sku);
            }
        });
        return named.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(OFFERED)
                        .execute(Tuple.of(
                                customers.toArray(UUID[]::new),
                                members.of(customers),
                                places.toArray(Integer[]::new),
                                named.toArray(String[]::new)))
                        .map(rows -> PerCustomer.of(rows, Candidate::of));
    }
}
