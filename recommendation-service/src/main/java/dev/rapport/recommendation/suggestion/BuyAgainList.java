package dev.rapport.recommendation.suggestion;

import dev.rapport.recommendation.model.BuyAgain;
import dev.rapport.recommendation.person.Members;
import dev.rapport.recommendation.person.PerCustomer;
import dev.rapport.recommendation.suggestion.Suggestion.Evidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers buy regularly, and so may need again; only what they bought in more than one order. */
@ApplicationScoped
public class BuyAgainList {
    private static final int LEAST_ORDERS = 2;
    private static final int MOST = 500;

    private static final String BOUGHT = """
            select c.id as customer_id, b.sku, b.order_id, coalesce(i.name, b.name, b.sku) as name,
                coalesce(i.category, b.category) as category, coalesce(p.popularity, 0) as popularity
            from unnest($1::uuid[], $3::text[]) as c(id, members)
            cross join lateral (
                select recent.* from unnest(c.members::uuid[]) as member(id)
                cross join lateral (
                    select b.* from taste_items b
                    where b.customer_id = member.id and not exists (select from withheld_items w where w.sku = b.sku)
                    order by b.ordered_at desc, b.sku limit $2) recent) b
            left join items i on i.sku = b.sku
            left join popular_items p on p.sku = b.sku
            order by c.id, b.ordered_at desc, b.order_id, b.sku
            """;

    private final Members members;

    BuyAgainList(Members members) {
        this.members = members;
    }

    private record Line(
            String sku, UUID order, String name, @Nullable String category, float popularity) {
        static Line of(Row row) {
            return new Line(
                    row.getString("sku"),
                    row.getUUID("order_id"),
                    row.getString("name"),
                    row.getString("category"),
                    row.getFloat("popularity"));
        }
    }

    /** At most so many of each customer, what she is most likely to need first; who buys nothing regularly is absent. */
    public Uni<Map<UUID, List<Suggestion>>> of(SqlClient client, List<UUID> customers, int first) {
        return client.preparedQuery(BOUGHT)
                .execute(Tuple.of(customers.toArray(UUID[]::new), MOST, members.of(customers)))
                .map(rows -> {
                    Map<UUID, List<Suggestion>> lists = new HashMap<>();
                    PerCustomer.of(rows, Line::of)
                            .forEach((customer, lines) -> lists.put(customer, list(lines, first)));
                    return lists;
                });
    }

    /** @param lines the latest order first */
    private static List<Suggestion> list(List<Line> lines, int first) {
        var orders = new ArrayList<>(
                new LinkedHashSet<>(lines.stream().map(Line::order).toList()));
        Map<String, List<Line>> items = new LinkedHashMap<>();
        lines.forEach(line ->
                items.computeIfAbsent(line.sku(), sku -> new ArrayList<>()).add(line));
        return items.values().stream()
                .filter(bought -> bought.size() >= LEAST_ORDERS)
                .map(bought -> suggestion(bought, orders))
                .sorted(Comparator.comparingDouble(suggestion -> -suggestion.score()))
                .limit(first)
                .toList();
    }

    private static Suggestion suggestion(List<Line> bought, List<UUID> orders) {
        var item = bought.getFirst();
        var evidence = Stream.concat(
                        bought.stream().map(line -> evidence(line, orders.indexOf(line.order()))),
                        Stream.of(new Evidence(
                                Evidence.Kind.POPULAR, null, null, null, null, null, null, item.popularity())))
                .toList();
        var score = evidence.stream().mapToDouble(Evidence::contribution).sum();
        return new Suggestion(item.sku(), item.name(), item.category(), Basis.BOUGHT_AGAIN, score, evidence);
    }

    private static Evidence evidence(Line line, int since) {
        return new Evidence(
                Evidence.Kind.BOUGHT,
                line.sku(),
                line.name(),
                line.order(),
                null,
                null,
                null,
                BuyAgain.strength(since));
    }
}
