package dev.rapport.interaction.metric;

import dev.rapport.interaction.metric.MetricRows.Contacts;
import dev.rapport.interaction.metric.MetricRows.Lines;
import dev.rapport.interaction.metric.MetricRows.Number;
import dev.rapport.interaction.metric.MetricRows.Orders;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what many customers, or many groups of them, add up to. */
@ApplicationScoped
public class ReadMetrics {
    private final MetricQueries queries;
    private final Clock clock;

    ReadMetrics(MetricQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Those whose orders may be seen, and those whose conversations may be. */
    public record Members(List<Counted> orders, List<Counted> interactions) {

        /** What needs both is of those who are in both. */
        private List<Counted> both() {
            var seen = new HashSet<>(interactions);
            return orders.stream().filter(seen::contains).toList();
        }

        /** Groups of which everything counts. */
        private List<Counted> always() {
            var partly = orders.stream()
                    .filter(member -> !member.always())
                    .map(Counted::group)
                    .collect(Collectors.toSet());
            return orders.stream()
                    .filter(member -> !partly.contains(member.group()))
                    .toList();
        }

        private Stream<Counted> all() {
            return Stream.concat(orders.stream(), interactions.stream());
        }
    }

    /** By group; one that has no members is not among them. */
    public Uni<Map<Integer, Metrics>> read(SqlClient client, Members members) {
        var orders = members.orders();
        var interactions = members.interactions();
        return Uni.combine()
                .all()
                .unis(
                        grouped(orders, queries.orders(client, orders), Orders::group),
                        grouped(orders, queries.lines(client, orders), Lines::group),
                        grouped(members.always(), queries.items(client, members.always()), Number::group),
                        grouped(interactions, queries.contacts(client, interactions), Contacts::group),
                        grouped(interactions, queries.problems(client, interactions), Number::group),
                        grouped(members.both(), queries.visits(client, members.both()), Number::group))
                .with(Sums::new)
                .map(sums -> members.all()
                        .map(Counted::group)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), group -> metrics(sums, group))));
    }

    private Metrics metrics(Sums sums, int group) {
        return new AddUp(
                        clock.instant(),
                        sums.orders().of(group),
                        sums.lines().of(group),
                        sums.items().of(group),
                        sums.contacts().of(group),
                        sums.problems().of(group),
                        sums.visits().of(group))
                .metrics();
    }

    private static <T> Uni<Grouped<T>> grouped(List<Counted> members, Uni<List<T>> rows, Function<T, Integer> group) {
        var asked = members.stream().map(Counted::group).collect(Collectors.toSet());
        return members.isEmpty()
                ? Uni.createFrom().item(new Grouped<>(Set.of(), Map.of()))
                : rows.map(found -> new Grouped<>(asked, found.stream().collect(Collectors.groupingBy(group))));
    }

    private record Sums(
            Grouped<Orders> orders,
            Grouped<Lines> lines,
            Grouped<Number> items,
            Grouped<Contacts> contacts,
            Grouped<Number> problems,
            Grouped<Number> visits) {}

    /** Rows by their groups. */
    private record Grouped<T>(Set<Integer> asked, Map<Integer, List<T>> rows) {

        /** Null where it was not asked of the group, which is not the same as nothing. */
        @Nullable
        List<T> of(int group) {
            return asked.contains(group) ? rows.getOrDefault(group, List.of()) : null;
        }
    }
}
